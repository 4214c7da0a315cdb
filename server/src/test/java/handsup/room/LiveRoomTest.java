package handsup.room;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Journey;
import handsup.domain.Questions;
import handsup.domain.Settings;
import handsup.protocol.ClientMessage;
import handsup.protocol.CloseCode;
import handsup.protocol.HostView;
import handsup.protocol.Move;
import handsup.protocol.ProjectorView;
import handsup.protocol.Reason;
import handsup.protocol.Reply;
import handsup.protocol.Row;
import handsup.protocol.ServerMessage;
import handsup.protocol.StudentView;
import handsup.protocol.StudentView.Scene;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LiveRoomTest {

    private final SchoolRoom school = SchoolRoom.of(3);
    private final Player.Teacher teacher = school.teacher();
    private final Player.Screen screen = school.screen();

    @Test
    void onThePodiumStandsWhoEarnedSomething() {
        Player.Student mila = school.student("Mila");
        Player.Student yusuf = school.student("Yusuf");
        teacher.moves(Move.START);
        school.untilOpen();
        mila.answers(1);
        yusuf.answers(0);
        school.loop.advance(2_000);
        teacher.moves(Move.END);
        assertThat(((ProjectorView.Scene.Podium) screen.view().scene()).rows())
                .extracting(Row::name)
                .containsExactly("Mila");

        SchoolRoom idle = SchoolRoom.of(1);
        Player.Teacher host = idle.teacher();
        Player.Screen wall = idle.screen();
        idle.student("Ada");
        host.moves(Move.START).moves(Move.END);
        assertThat(((ProjectorView.Scene.Podium) wall.view().scene()).rows()).isEmpty();
    }

    @Nested
    class AtTheDoor {

        @Test
        void aStudentTakesASeatAndSeesTheLobby() {
            Player.Student mila = school.student("Mila");
            assertThat(mila.seat().name()).isEqualTo("Mila");
            assertThat(mila.view().scene()).isInstanceOf(Scene.Lobby.class);
        }

        @Test
        void codesAreReadAsPeopleTypeThem() {
            Player.Student mila = new Player.Student(school);
            mila.joins(" " + school.code.substring(0, 3).toLowerCase() + "-" + school.code.substring(3), "Mila");
            assertThat(mila.seat().code()).isEqualTo(school.code);
        }

        @Test
        void whoComesBackIsToldHowOftenSoThatTheNewerSecretIsKnown() {
            Player.Student mila = school.student("Mila");
            assertThat(mila.seat().turn()).isZero();
            mila.resumes();
            mila.resumes();
            assertThat(mila.seat().turn()).isEqualTo(2);
            assertThat(school.killedAndStartedAgain()
                            .onDisk()
                            .seat(1)
                            .orElseThrow()
                            .turn())
                    .isEqualTo(2);
        }

        @Test
        void unknownLockedAndEndedRoomsGetTheSameWords() {
            Player.Student stray = new Player.Student(school);
            stray.joins("ZZZZZZ", "Mila");
            teacher.says(new ClientMessage.Lock("lock", true));
            Player.Student late = school.student("Late");
            assertThat(stray.refusal()).contains(Reason.NO_ROOM);
            assertThat(late.refusal()).contains(Reason.NO_ROOM);
        }

        @Test
        void whoIsTurnedAwayAndAtOnceSaysToBeTheHostIsNot() {
            Player.Student sly = new Player.Student(school);
            sly.saysAtOnce(
                    new ClientMessage.Join(school.code, "\u200b\u202e", new Tokens(new SecureRandom()).secret()),
                    new ClientMessage.Host(school.code, "a-guessed-key"));
            assertThat(sly.closed()).contains(CloseCode.MALFORMED);
            assertThat(sly.frames).noneMatch(frame -> frame.text().startsWith("{\"type\":\"host\""));
        }

        @Test
        void fiveWrongCodesCloseTheConnection() {
            Player.Student stray = new Player.Student(school);
            for (int guess = 0; guess < 5; guess++) {
                stray.joins("ZZZZZ" + guess, "Mila");
            }
            assertThat(stray.closed()).contains(CloseCode.TOO_MANY_TRIES);
        }

        @Test
        void guessingWearsOutABudgetThatTheWholeServerShares() {
            for (int guess = 0; guess < 400; guess++) {
                new Player.Student(school).joins("ZZZZZZ", "x");
            }
            assertThat(school.student("Mila").refusal()).contains(Reason.SLOW_DOWN);
            school.loop.advance(1_000);
            assertThat(school.student("Mila").seat().name()).isEqualTo("Mila");
        }

        @Test
        void aRefusedNameMayBeMendedOnTheSameConnection() {
            school.student("Mila");
            Player.Student second = school.student("Мila");
            assertThat(second.refusal()).contains(Reason.NAME_TAKEN);
            assertThat(second.joins("\u200b\u202e").refusal()).contains(Reason.BAD_NAME);
            assertThat(second.joins("Mila K").seat().name()).isEqualTo("Mila K");
        }

        @Test
        void whoLeavesTheNameEmptyIsGivenOne() {
            Player.Student anyone = school.student("  ");
            assertThat(anyone.seat().given()).isTrue();
            assertThat(anyone.seat().name()).matches("[A-Z][a-z]+ [A-Z][a-z]+");
        }

        @Test
        void aWrongTeachersKeyIsRefused() {
            Player.Student stray = new Player.Student(school);
            stray.says(new ClientMessage.Host(school.code, "guess"));
            assertThat(stray.refusal()).contains(Reason.BAD_KEY);
        }
    }

    @Nested
    class Seats {

        @Test
        void theNewestConnectionWins() {
            Player.Student mila = school.student("Mila");
            Player.Student again = new Player.Student(school);
            again.says(new ClientMessage.Resume(
                    school.code, mila.seat().seat(), mila.seat().token()));
            assertThat(mila.closed()).contains(CloseCode.REPLACED);
            assertThat(again.seat().seat()).isEqualTo(mila.seat().seat());
            assertThat(again.seat().token()).isNotEqualTo(mila.seat().token());
        }

        @Test
        void aJoinWhoseReplyWasLostLeadsToTheSameSeatWhenSentAgain() {
            Player.Student mila = school.student("Mila");
            int seat = mila.seat().seat();
            mila.connectAgain();
            mila.joins("Mila");
            assertThat(mila.seat().seat()).isEqualTo(seat);
            assertThat(school.onDisk().present()).isEqualTo(1);
        }

        @Test
        void aDoubleTapOnJoinTakesOneSeat() {
            school.journal.hold();
            Player.Student mila = school.student("Mila");
            mila.joins("Mila");
            school.journal.release();
            school.loop.settle();
            assertThat(school.onDisk().present()).isEqualTo(1);
        }

        @Test
        void anothersTokenDoesNotOpenASeat() {
            Player.Student mila = school.student("Mila");
            Player.Student yusuf = school.student("Yusuf");
            Player.Student thief = new Player.Student(school);
            thief.says(new ClientMessage.Resume(
                    school.code, mila.seat().seat(), yusuf.seat().token()));
            assertThat(thief.refusal()).contains(Reason.NO_SEAT);
        }

        @Test
        void aRemovedStudentIsSentAwayAndCannotComeBack() {
            Player.Student mila = school.student("Mila");
            teacher.says(new ClientMessage.Remove("remove", mila.seat().seat()));
            assertThat(mila.closed()).contains(CloseCode.REMOVED);
            mila.resumes();
            assertThat(mila.refusal()).contains(Reason.NO_SEAT);
        }

        @Test
        void aRenamedStudentSeesTheNewName() {
            Player.Student rude = school.student("xX_idiot_Xx");
            teacher.says(new ClientMessage.Rename("rename", rude.seat().seat(), ""));
            assertThat(rude.me().name()).isNotEqualTo("xX_idiot_Xx").isNotBlank();
            assertThat(teacher.view().pupils())
                    .extracting(HostView.Pupil::name)
                    .containsExactly(rude.me().name());
        }

        @Test
        void thatSomebodyIsAwayShowsOnTheHostsScreenOnly() {
            Player.Student mila = school.student("Mila");
            mila.cut();
            school.loop.advance(5_000);
            teacher.says(new ClientMessage.Sound("sound", true));
            assertThat(teacher.pupil("Mila").here()).isFalse();
            assertThat(teacher.pupil("Mila").away()).isEqualTo(5_000L);
            mila.resumes();
            school.loop.advance(1_000);
            assertThat(teacher.pupil("Mila").here()).isTrue();
        }
    }

    @Nested
    class Playing {

        private final Player.Student mila = school.student("Mila");
        private final Player.Student yusuf = school.student("Yusuf");

        @Test
        void aQuestionGoesFromStemToOptionsToAnswerToBoardOnEveryScreen() {
            teacher.moves(Move.START);
            assertThat(mila.view().scene()).isInstanceOf(Scene.Reading.class);
            school.untilOpen();
            assertThat(mila.view().scene()).isInstanceOf(Scene.Answering.class);
            assertThat(screen.view().scene()).isInstanceOf(ProjectorView.Scene.Answering.class);
            mila.answers(1);
            yusuf.answers(2);
            school.loop.advance(100);
            assertThat(mila.me().result().verdict()).isEqualTo(StudentView.Verdict.RIGHT);
            assertThat(yusuf.me().result().verdict()).isEqualTo(StudentView.Verdict.WRONG);
            assertThat(yusuf.me().standing())
                    .isEqualTo(
                            new StudentView.Standing(2, 2, false, 0, mila.me().points(), "Mila"));
            assertThat(screen.view().scene()).isInstanceOf(ProjectorView.Scene.Revealed.class);
            teacher.moves(Move.NEXT);
            assertThat(screen.view().scene()).isInstanceOf(ProjectorView.Scene.Board.class);
        }

        @Test
        void anAnswerThatWasRefusedStaysSoWhenASecondCopyOfItComesInTime() {
            teacher.moves(Move.START);
            ClientMessage.Answer early =
                    new ClientMessage.Answer("early-answer-12", "q1", new Reply.Choice(List.of(1)), 0);
            mila.says(early);
            assertThat(mila.refusal()).contains(Reason.NOT_NOW);
            school.untilOpen();
            mila.says(early);
            assertThat(mila.saved()).isEmpty();
            mila.answers(1);
            assertThat(mila.saved()).hasSize(1);
        }

        @Test
        void theHostSeesWhoseConnectionGoesWhileQuestionsStandOpenAndWhatThatEarned() {
            teacher.moves(Move.START);
            for (int question = 1; question <= 2; question++) {
                school.untilOpen();
                mila.cut();
                school.loop.advance(2_000);
                mila.resumes();
                school.loop.advance(100);
                mila.answers(1);
                yusuf.answers(1);
                school.loop.advance(100);
                teacher.moves(Move.NEXT);
                teacher.moves(Move.NEXT);
            }
            HostView.Cuts cuts = teacher.pupil("Mila").cuts();
            assertThat(cuts).isNotNull();
            assertThat(cuts.questions()).isEqualTo(2);
            assertThat(cuts.credit()).isBetween(3_000L, 4_000L);
            assertThat(teacher.pupil("Yusuf").cuts()).isNull();
            assertThat(school.onDisk().seat(mila.seat().seat()).orElseThrow().cuts())
                    .isEqualTo(2);
        }

        @Test
        void aStudentGetsFiveFramesAQuestionAtMost() {
            teacher.moves(Move.START);
            school.untilOpen();
            yusuf.answers(1);
            int before = mila.frames.size();
            mila.answers(1);
            school.loop.advance(100);
            teacher.moves(Move.NEXT).moves(Move.NEXT);
            school.untilOpen();
            assertThat(mila.frames.size() - before).isLessThanOrEqualTo(5);
        }

        @Test
        void theQuestionWaitsForSomebodyWhoWasCutJustNowButNotForLong() {
            teacher.moves(Move.START);
            school.untilOpen();
            yusuf.cut();
            mila.answers(1);
            school.loop.advance(5_000);
            assertThat(mila.view().scene()).isInstanceOf(Scene.Answering.class);
            school.loop.advance(LiveRoom.AWAY_MILLIS);
            assertThat(mila.view().scene()).isInstanceOf(Scene.Revealed.class);
        }

        @Test
        void whoComesBackSeesTheirSavedAnswerAndScore() {
            teacher.moves(Move.START);
            school.untilOpen();
            mila.answers(1);
            mila.cut();
            mila.resumes();
            assertThat(mila.me().saved()).isEqualTo(new Reply.Choice(List.of(1)));
            yusuf.answers(2);
            school.loop.advance(100);
            mila.cut();
            mila.resumes();
            assertThat(mila.me().points()).isPositive();
        }

        @Test
        void aTeacherMayTakeOverOnAnotherDeviceAndTheFirstIsTold() {
            SchoolRoom school = SchoolRoom.of(2);
            Player.Teacher laptop = school.teacher();
            Player.Student mila = school.student("Mila");
            laptop.moves(Move.START);
            school.untilOpen();
            assertThat(laptop.view().desks()).isEqualTo(1);

            Player.Teacher phone = school.teacher();
            school.loop.advance(LiveRoom.BOARDS_EVERY_MILLIS);
            assertThat(phone.view().scene()).isEqualTo(laptop.view().scene());
            assertThat(phone.view().desks()).isEqualTo(2);
            assertThat(laptop.view().desks()).isEqualTo(2);
            assertThat(laptop.closed()).isEmpty();

            mila.answers(0);
            laptop.cut();
            school.loop.advance(LiveRoom.BOARDS_EVERY_MILLIS);
            assertThat(phone.view().desks()).isEqualTo(1);
            phone.moves(Move.CLOSE);
            assertThat(((HostView.Scene.Question) phone.view().scene()).hands()).isEqualTo(1);
        }

        @Test
        void aTeacherWhoDropsForAMinuteFindsTheRoomWhereItIs() {
            teacher.moves(Move.START);
            school.untilOpen();
            teacher.cut();
            mila.answers(1);
            yusuf.answers(1);
            school.loop.advance(60_000);
            assertThat(school.teacher().view().scene())
                    .isInstanceOfSatisfying(
                            HostView.Scene.Question.class,
                            question -> assertThat(question.step()).isEqualTo(HostView.Step.REVEALED));
        }

        @Test
        void countsReachTheBoardsAFewTimesASecondHoweverManyAnswer() {
            teacher.moves(Move.START);
            school.untilOpen();
            int before = screen.frames.size();
            mila.answers(1);
            school.loop.advance(LiveRoom.BOARDS_EVERY_MILLIS);
            assertThat(screen.frames.size() - before).isEqualTo(1);
            assertThat(((ProjectorView.Scene.Answering) screen.view().scene()).hands())
                    .isEqualTo(1);
        }

        @Test
        void versionsGrow() {
            teacher.moves(Move.START);
            school.untilOpen();
            mila.answers(1);
            List<Long> versions = mila.heard()
                    .filter(StudentView.class::isInstance)
                    .map(view -> ((StudentView) view).version())
                    .toList();
            assertThat(versions).isSorted().doesNotHaveDuplicates();
        }
    }

    @Nested
    class Disk {

        private final Player.Student mila = school.student("Mila");

        @Test
        void nothingIsAcknowledgedBeforeItIsDurable() {
            teacher.moves(Move.START);
            school.untilOpen();
            school.journal.hold();
            String id = mila.answers(1);
            school.loop.advance(50);
            assertThat(mila.saved()).isEmpty();
            school.journal.release();
            assertThat(mila.saved()).containsExactly(id);
        }

        @Test
        void nobodySeesAStepBeforeItIsDurableNotEvenWhoComesInMeanwhile() {
            school.journal.hold();
            teacher.moves(Move.START);
            Player.Student yusuf = school.student("Yusuf");
            school.loop.advance(100);
            assertThat(mila.view().scene()).isInstanceOf(Scene.Lobby.class);
            assertThat(yusuf.frames).isEmpty();
            school.journal.release();
            school.loop.settle();
            assertThat(mila.view().scene()).isInstanceOf(Scene.Reading.class);
            assertThat(yusuf.view().scene()).isInstanceOf(Scene.Reading.class);
        }

        @Test
        void afterAFailedCommitTheRoomIsWhatTheDiskSaysAndTheAnswerIsTakenWhenSentAgain() {
            teacher.moves(Move.START);
            school.untilOpen();
            school.journal.hold();
            String id = mila.answers(1);
            school.journal.fail();
            school.journal.release();
            school.loop.settle();
            assertThat(mila.saved()).isEmpty();
            assertThat(mila.me().saved()).isNull();
            mila.answers(id, 1);
            assertThat(mila.saved()).containsExactly(id);
        }

        /** Found by the simulation: answers came in while the room was waiting for the disk. */
        @Test
        void whatWaitedForTheDiskBeforeAFailedCommitDoesNotEndAWaitThatBeganAfterIt() {
            Player.Student zoe = school.student("Zoë");
            teacher.moves(Move.START);
            school.untilOpen();
            school.journal.hold();
            mila.answers(1);
            school.screen();
            school.journal.failOne();
            school.loop.settle();
            school.screen();
            school.journal.commitOne();
            school.loop.settle();
            zoe.answers(0);
            assertThat(school.journal.waiting()).isEqualTo(1);
            school.journal.release();
            school.loop.settle();
            assertThat(zoe.saved()).hasSize(1);
        }

        @Test
        void whenACommitFailsTheTeacherIsWarnedOverWhatIsOnTheDiskAndNotOverWhatIsNot() {
            school.journal.hold();
            teacher.moves(Move.START);
            school.journal.fail();
            school.journal.release();
            school.loop.settle();
            List<HostView> views = teacher.heard()
                    .filter(HostView.class::isInstance)
                    .map(HostView.class::cast)
                    .toList();
            assertThat(views).anyMatch(HostView::troubled);
            assertThat(views).allMatch(view -> view.scene() instanceof HostView.Scene.Lobby);
        }

        @Test
        void aKilledServerGoesOnWithEveryAnswerAndGivesTimeToComeBack() {
            teacher.moves(Move.START);
            school.untilOpen();
            Player.Student yusuf = school.student("Yusuf");
            mila.answers(1);
            SchoolRoom again = school.killedAndStartedAgain();
            Player.Student back = new Player.Student(again);
            back.says(new ClientMessage.Resume(
                    again.code, mila.seat().seat(), mila.seat().token()));
            assertThat(back.me().saved()).isEqualTo(new Reply.Choice(List.of(1)));
            Player.Student yusufBack = new Player.Student(again);
            yusufBack.says(new ClientMessage.Resume(
                    again.code, yusuf.seat().seat(), yusuf.seat().token()));
            yusufBack.answers(1);
            again.loop.advance(100);
            assertThat(back.me().result().verdict()).isEqualTo(StudentView.Verdict.RIGHT);
            long before = firstClose(mila);
            long after = firstClose(back);
            assertThat(after - before).isEqualTo(Rooms.RESTART_GRACE_MILLIS);
        }
    }

    @Nested
    class Times {

        private final Player.Student far =
                new Player.Student(school).at(new Journey(200, 20)).joins("Yusuf");
        private final Player.Student near = school.student("Mila");

        @Test
        void anAnswerAfterTheCloseIsRefusedShownToTheTeacherAndCountsWhenAccepted() {
            teacher.moves(Move.START);
            school.untilOpen();
            String question = near.questionId();
            far.answers(1);
            near.cut();
            school.loop.advance(30_000);
            near.resumes();
            near.says(new ClientMessage.Answer("late-id-1", question, new Reply.Choice(List.of(1)), 900));
            school.loop.advance(400);
            assertThat(near.refusal()).contains(Reason.LATE);
            assertThat(near.me().result().verdict()).isEqualTo(StudentView.Verdict.NONE);
            assertThat(teacher.view().late()).singleElement().satisfies(late -> {
                assertThat(late.name()).isEqualTo("Mila");
                assertThat(late.number()).isEqualTo(1);
            });
            teacher.says(new ClientMessage.AcceptLate("accept"));
            assertThat(near.me().result().verdict()).isEqualTo(StudentView.Verdict.RIGHT);
            assertThat(near.me().points()).isEqualTo(500);
            assertThat(teacher.view().late()).isEmpty();
            assertThat(school.onDisk().rounds().getLast().right()).isEqualTo(2);
        }

        @Test
        void extraTimeIsOnTheStudentsOwnScreenOnly() {
            teacher.says(new ClientMessage.GiveTime("give", near.seat().seat(), 1.5));
            teacher.moves(Move.START);
            school.untilOpen();
            Scene.Answering open = (Scene.Answering) near.view().scene();
            assertThat(near.me().closesAt()).isEqualTo(open.opensAt() + 30_000);
            assertThat(far.me().closesAt()).isNull();
            assertThat(teacher.pupil("Mila").extra()).isEqualTo(1.5);
            school.loop.advance(28_000);
            near.answers(1);
            assertThat(near.saved()).hasSize(1);
        }
    }

    private static long firstClose(Player student) {
        return student.heard()
                .filter(StudentView.class::isInstance)
                .map(view -> ((StudentView) view).scene())
                .filter(Scene.Answering.class::isInstance)
                .map(scene -> ((Scene.Answering) scene).closesAt())
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Secrets {

        @Test
        void noKeyOrExplanationReachesAStudentOrTheProjectorBeforeTheReveal() {
            SchoolRoom byHand = new SchoolRoom(
                    new Settings(4_000, 1, Settings.Points.SPEED, true, true, Settings.Names.OWN, false, false, 60),
                    Questions.several(3));
            Player.Teacher host = byHand.teacher();
            Player.Screen wall = byHand.screen();
            Player.Student mila = byHand.student("Mila");
            host.moves(Move.START);
            for (int question = 1; question <= 3; question++) {
                byHand.untilOpen();
                mila.answers(0);
                byHand.loop.advance(1_000);
                for (Player player : List.of(mila, wall)) {
                    String open = player.frames.stream()
                            .map(frame -> frame.text())
                            .filter(frame -> !frame.contains("\"is\":\"revealed\""))
                            .reduce("", String::concat);
                    assertThat(open)
                            .doesNotContain(Questions.CANARY_EXPLANATION)
                            .doesNotContain("\"right\":true")
                            .doesNotContain("\"count\"");
                }
                host.moves(Move.REVEAL);
                assertThat(mila.frames.getLast().text()).contains(Questions.CANARY_EXPLANATION);
                host.moves(Move.NEXT).moves(Move.NEXT);
            }
        }

        @Test
        void optionsComeNoEarlierThanTheLeadBeforeTheyOpen() {
            Player.Student mila = school.student("Mila");
            teacher.moves(Move.START);
            school.loop.advance(3_800);
            Player.Student late = school.student("Yusuf");
            assertThat(screen.frames.getLast().text()).doesNotContain("Three");
            school.loop.advance(130);
            for (Player.Student student : List.of(mila, late)) {
                assertThat(student.frames.getLast().text()).doesNotContain("Three");
            }
            assertThat(screen.frames.getLast().text()).contains("Three");
            school.loop.advance(10);
            for (Player.Student student : List.of(mila, late)) {
                assertThat(student.frames.getLast().text()).contains("Three");
            }
        }

        @Test
        void whoIsFarAwayGetsThemEarlierSoThatTheyAreThereInTime() {
            Player.Student near = school.student("Mila");
            Player.Student far =
                    new Player.Student(school).at(new Journey(650, 20)).joins("Yusuf");
            teacher.moves(Move.START);
            school.loop.advance(3_615);
            assertThat(far.frames.getLast().text()).doesNotContain("Three");
            school.loop.advance(10);
            assertThat(near.frames.getLast().text()).doesNotContain("Three");
            assertThat(far.frames.getLast().text()).contains("Three");
        }

        @Test
        void tokensGoToTheirOwnersOnly() {
            Player.Student mila = school.student("Mila");
            Player.Student yusuf = school.student("Yusuf");
            teacher.moves(Move.START);
            String token = mila.seat().token();
            for (Player other : List.of(yusuf, teacher, screen)) {
                assertThat(other.frames).noneMatch(frame -> frame.text().contains(token));
            }
            assertThat(school.journal.events(school.code).toString()).doesNotContain(token);
        }
    }

    @Nested
    class Roles {

        private final List<ClientMessage> hostOnly = List.of(
                new ClientMessage.Steer("id", Move.START),
                new ClientMessage.Extend("id", 15),
                new ClientMessage.Rename("id", 1, "x"),
                new ClientMessage.Remove("id", 1),
                new ClientMessage.Lock("id", true),
                new ClientMessage.Sound("id", true));
        private final List<ClientMessage> studentOnly = List.of(
                new ClientMessage.Answer("answer-id", "q1", new Reply.Choice(List.of(1)), 0),
                new ClientMessage.Hand(),
                new ClientMessage.Leave());

        @Test
        void whatARoleMayNeverSayClosesItsConnectionAndChangesNothing() {
            school.student("Mila");
            long version = school.onDisk().version();
            for (ClientMessage message : hostOnly) {
                Player.Student student = new Player.Student(school);
                student.says(message);
                assertThat(student.closed()).as("stranger: %s", message).contains(CloseCode.MALFORMED);
                Player.Screen wall = school.screen();
                wall.says(message);
                assertThat(wall.closed()).as("projector: %s", message).contains(CloseCode.MALFORMED);
            }
            for (ClientMessage message : studentOnly) {
                Player.Teacher host = school.teacher();
                host.says(message);
                assertThat(host.closed()).as("host: %s", message).contains(CloseCode.MALFORMED);
            }
            assertThat(school.onDisk().version()).isEqualTo(version);
        }

        @Test
        void aStudentCannotSteer() {
            for (ClientMessage message : hostOnly) {
                Player.Student student = school.student("");
                student.says(message);
                assertThat(student.closed()).as("%s", message).contains(CloseCode.MALFORMED);
            }
            assertThat(teacher.view().scene()).isInstanceOf(HostView.Scene.Lobby.class);
        }
    }

    @Nested
    class Forgetting {

        @Test
        void aRoomNobodyIsConnectedToIsForgottenOnTheDiskTooAndALiveOneNeverIs() {
            teacher.cut();
            Player.Student mila = school.student("Mila");
            screen.cut();
            school.loop.advance(SchoolRoom.KEEP.toMillis() * 3);
            assertThat(school.rooms.list()).hasSize(1);
            mila.cut();
            school.loop.advance(SchoolRoom.KEEP.toMillis() + 10_000);
            school.rooms.cleanUp();
            assertThat(school.rooms.list()).isEmpty();
            assertThat(school.journal.rooms()).isEmpty();
        }

        @Test
        void aRoomTheTeacherClosesSendsEverybodyAway() {
            Player.Student mila = school.student("Mila");
            assertThat(school.rooms.close(school.code)).isTrue();
            school.loop.settle();
            assertThat(mila.closed()).contains(CloseCode.OVER);
            assertThat(new Player.Student(school).joins("Yusuf").refusal()).contains(Reason.NO_ROOM);
        }
    }

    @Test
    void theClockIsAnsweredAtOnceEvenForStrangers() {
        Player.Student stray = new Player.Student(school);
        stray.says(new ClientMessage.Clock(12.5));
        assertThat(stray.last(ServerMessage.Time.class)).contains(new ServerMessage.Time(12.5, school.loop.now()));
    }
}
