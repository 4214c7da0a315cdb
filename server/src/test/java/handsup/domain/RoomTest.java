package handsup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final Decision NOT_NOW = Decision.refused(Refusal.NOT_NOW);
    private final TestRoom room = TestRoom.of(3);

    private static Settings settings(
            Settings.Points points, boolean leaderboard, boolean mayChange, boolean autoReveal) {
        return new Settings(4_000, 1, points, leaderboard, true, Settings.Names.OWN, mayChange, autoReveal, 60);
    }

    @Nested
    class Lobby {

        @Test
        void seatsAreNumberedAndNeverUsedTwice() {
            int mila = room.joins("Mila");
            room.done(new Command.Leave(mila));
            assertThat(room.joins("Mila")).isEqualTo(mila + 1);
        }

        @Test
        void aNameThatLooksLikeAnothersIsRefused() {
            room.joins("Mila");
            assertThat(room.say(new Command.Join(new Name("МILA", "mila"), "other")))
                    .isEqualTo(Decision.refused(Refusal.NAME_TAKEN));
        }

        @Test
        void aLockedDoorLetsNobodyNewInButEverybodyBack() {
            int mila = room.joins("Mila");
            room.done(new Command.Lock(true));
            assertThat(room.say(new Command.Join(new Name("Yusuf", "yusuf"), "x")))
                    .isEqualTo(Decision.refused(Refusal.CLOSED_DOOR));
            room.done(new Command.Resume(mila, "hash of Mila", "next"));
        }

        @Test
        void aFullRoomRefusesOneMore() {
            TestRoom small = new TestRoom(
                    new Settings(0, 1, Settings.Points.SPEED, true, true, Settings.Names.OWN, false, true, 1),
                    Questions.several(1));
            small.joins("Mila");
            assertThat(small.say(new Command.Join(new Name("Yusuf", "yusuf"), "x")))
                    .isEqualTo(Decision.refused(Refusal.FULL));
        }

        @Test
        void anEmptyRoomDoesNotStart() {
            assertThat(room.say(new Command.Start())).isEqualTo(Decision.refused(Refusal.NOBODY_HERE));
        }

        @Test
        void thereIsNothingToAnswerYet() {
            int mila = room.joins("Mila");
            assertThat(room.say(new Command.Answer(
                            mila, "q1", "answer-id", Response.Choice.of(1), Fairness.Heard.at(room.now))))
                    .isEqualTo(NOT_NOW);
        }
    }

    @Nested
    class Tokens {

        @Test
        void theOneLastShownOpensTheSeatHoweverManyRepliesGetLost() {
            int mila = room.joins("Mila");
            room.done(new Command.Resume(mila, "hash of Mila", "lost"));
            room.done(new Command.Resume(mila, "hash of Mila", "lost too"));
            room.after(3_600_000).done(new Command.Resume(mila, "hash of Mila", "second"));
            room.done(new Command.Resume(mila, "second", "third"));
            assertThat(room.say(new Command.Resume(mila, "hash of Mila", "x")))
                    .isEqualTo(Decision.refused(Refusal.NO_SEAT));
            assertThat(room.say(new Command.Resume(mila, "lost too", "x")))
                    .isEqualTo(Decision.refused(Refusal.NO_SEAT));
            room.done(new Command.Resume(mila, "third", "fourth"));
        }

        @Test
        void anothersDoesNot() {
            int mila = room.joins("Mila");
            room.joins("Yusuf");
            assertThat(room.say(new Command.Resume(mila, "hash of Yusuf", "x")))
                    .isEqualTo(Decision.refused(Refusal.NO_SEAT));
        }

        @Test
        void aRemovedSeatIsOpenedByNothing() {
            int mila = room.joins("Mila");
            room.done(new Command.Remove(mila));
            assertThat(room.say(new Command.Resume(mila, "hash of Mila", "x")))
                    .isEqualTo(Decision.refused(Refusal.NO_SEAT));
        }
    }

    @Nested
    class Questioning {

        private final int mila = room.joins("Mila");
        private final int yusuf = room.joins("Yusuf");

        @Test
        void aStemStandsAloneForTheReadingTimeThenOptionsOpenOnTheDeadline() {
            room.done(new Command.Start());
            assertThat(room.state.phase()).isEqualTo(new Phase.Reading(0, room.now, room.now + 4_000));
            room.after(3_000).done(new Command.Tick());
            assertThat(room.state.phase()).isInstanceOf(Phase.Reading.class);
            room.opens();
            assertThat(room.state.phase())
                    .isEqualTo(new Phase.Answering(0, TestRoom.START + 4_000, TestRoom.START + 24_000));
        }

        @Test
        void aRightAnswerEarnsAllAtOnceAndHalfAtTheEnd() {
            room.done(new Command.Start()).opens();
            room.answers(mila, 1);
            room.after(20_000);
            room.answers(yusuf, 1);
            room.done(new Command.Close());
            assertThat(room.seat(mila).points()).isEqualTo(990); // the floor is 400 ms of 20 s
            assertThat(room.seat(yusuf).points()).isEqualTo(500);
        }

        @Test
        void anAnswerGivenInTimeThatTravelsLongIsTakenAndOneAfterTheGraceIsNot() {
            room.done(new Command.Start()).opens();
            room.after(20_000 + Timing.grace(20_000) - 1);
            assertThat(room.answers(mila, 1)).isInstanceOf(Decision.Granted.class);
            room.after(1);
            assertThat(((Decision.Granted) room.answers(yusuf, 1)).events())
                    .singleElement()
                    .isInstanceOf(Event.AnswerCameLate.class);
        }

        @Test
        void anAnswerThatComesAfterTheCloseIsKeptOnceAndCountsWhenTheTeacherSaysSo() {
            room.done(new Command.Start()).opens();
            room.answers(yusuf, 1);
            room.done(new Command.Close()).after(3_000);
            Command.Answer late = room.answer(mila, "late-id", 1);
            assertThat(((Decision.Granted) room.say(late)).events())
                    .singleElement()
                    .isInstanceOf(Event.AnswerCameLate.class);
            assertThat(room.say(late)).isEqualTo(Decision.refused(Refusal.LATE));
            assertThat(room.say(room.answer(yusuf, "other-id", 1))).isEqualTo(Decision.refused(Refusal.LATE));
            assertThat(room.seat(mila).points()).isZero();
            room.done(new Command.AcceptLate());
            assertThat(room.seat(mila).points()).isEqualTo(925); // it came 3 s after T0
            assertThat(room.seat(mila).run()).isEqualTo(1);
            assertThat(room.state.rounds().getLast().right()).isEqualTo(2);
            assertThat(room.say(new Command.AcceptLate())).isEqualTo(Decision.refused(Refusal.NOT_NOW));
        }

        @Test
        void aLateAnswerOfSomebodyWhoLeftIsNobodys() {
            room.done(new Command.Start()).opens();
            room.answers(yusuf, 1);
            room.done(new Command.Close()).done(room.answer(mila, "late-id", 1)).done(new Command.Remove(mila));
            assertThat(room.say(new Command.AcceptLate())).isEqualTo(Decision.refused(Refusal.NOT_NOW));
        }

        @Test
        void timesLessThanFiftyMillisecondsApartAreTheSame() {
            int olha = room.joins("Olha");
            room.done(new Command.Start()).opens();
            room.after(5_000).answers(mila, 1);
            room.after(49).answers(yusuf, 1);
            room.after(1).answers(olha, 1);
            room.done(new Command.Close());
            assertThat(room.seat(mila).points()).isEqualTo(875);
            assertThat(room.seat(yusuf).points()).isEqualTo(875);
            assertThat(room.seat(olha).points()).isEqualTo(874);
        }

        @Test
        void extraTimeIsScoredOnTheStudentsOwnClock() {
            room.done(new Command.GiveTime(mila, 1.5)).done(new Command.Start()).opens();
            room.after(10_000).answers(yusuf, 1);
            room.after(5_000).answers(mila, 1);
            room.done(new Command.Close());
            assertThat(room.seat(mila).points()).isEqualTo(750);
            assertThat(room.seat(yusuf).points()).isEqualTo(750);
        }

        @Test
        void theQuestionStaysOpenForWhoHasMostTimeAndForNobodyElse() {
            room.done(new Command.GiveTime(mila, 2)).done(new Command.Start()).opens();
            assertThat(room.state.deadline()).isEqualTo(room.now + 40_000 + 600 + 1_000);
            room.after(25_000).answers(yusuf, 1);
            room.answers(mila, 1);
            assertThat(room.state.rounds().getLast().answers()).containsOnlyKeys(mila);
            assertThat(room.state.rounds().getLast().late()).containsOnlyKeys(yusuf);
            room.done(new Command.GiveTime(mila, 1));
            assertThat(room.state.deadline()).isEqualTo(room.now - 25_000 + 20_000 + 600 + 1_000);
        }

        @Test
        void theFirstAnswerCountsAndTheSameIdAgainChangesNothing() {
            room.done(new Command.Start()).opens();
            Command.Answer answer =
                    new Command.Answer(mila, "q1", "answer-id", Response.Choice.of(1), Fairness.Heard.at(room.now));
            assertThat(((Decision.Granted) room.say(answer)).events()).hasSize(1);
            assertThat(((Decision.Granted) room.say(answer)).events()).isEmpty();
            assertThat(room.answers(mila, 2)).isEqualTo(Decision.refused(Refusal.ALREADY_ANSWERED));
        }

        @Test
        void anAnswerSentAgainAfterTheRevealIsStillAcknowledged() {
            room.done(new Command.Start()).opens();
            Command.Answer answer =
                    new Command.Answer(mila, "q1", "answer-id", Response.Choice.of(1), Fairness.Heard.at(room.now));
            room.done(answer).done(new Command.Close()).done(new Command.Next());
            assertThat(room.say(answer)).isEqualTo(Decision.granted());
        }

        @Test
        void anAnswerThatCameLateStaysLateWhenTheTeacherGivesMoreTimeAndItComesAgain() {
            room.done(new Command.GiveTime(yusuf, 2)).done(new Command.Start()).opens();
            room.after(25_000);
            Command.Answer late = room.answer(mila, "answer-id", 1);
            assertThat(((Decision.Granted) room.say(late)).events())
                    .singleElement()
                    .isInstanceOf(Event.AnswerCameLate.class);
            room.done(new Command.Extend(30_000));
            assertThat(room.say(late)).isEqualTo(Decision.refused(Refusal.LATE));
            assertThat(room.state.rounds().getLast().answers()).isEmpty();
        }

        @Test
        void anAnswerToTheQuestionBeforeIsLateNotMisfiled() {
            room.done(new Command.Start()).opens();
            room.answers(yusuf, 1);
            room.done(new Command.Close())
                    .done(new Command.Next())
                    .done(new Command.Next())
                    .opens();
            assertThat(((Decision.Granted) room.say(room.answer(mila, "answer-id", 1))).events())
                    .singleElement()
                    .isInstanceOf(Event.AnswerCameLate.class);
            assertThat(room.state.rounds().getLast().late()).isEmpty();
            assertThat(room.state.rounds().getLast().answers()).isEmpty();
        }

        @Test
        void whatDoesNotFitIsNoAnswer() {
            room.done(new Command.Start()).opens();
            for (Integer[] options : new Integer[][] {{}, {4}, {-1}, {0, 1}}) {
                assertThat(room.answers(mila, options)).isEqualTo(Decision.refused(Refusal.NOT_AN_ANSWER));
            }
        }

        @Test
        void timeIsUpByItself() {
            room.done(new Command.Start()).opens();
            room.now = room.state.deadline();
            room.done(new Command.Tick());
            assertThat(room.state.phase()).isEqualTo(new Phase.Revealed(0));
        }

        @Test
        void moreTimeMovesTheCloseAndCountsInTheScore() {
            room.done(new Command.Start()).opens();
            room.done(new Command.Extend(20_000)).after(20_000);
            room.answers(mila, 1);
            room.done(new Command.Close());
            assertThat(room.seat(mila).points()).isEqualTo(750);
        }

        @Test
        void aSkippedQuestionHelpsAndHurtsNobody() {
            room.done(new Command.Start()).opens();
            room.answers(mila, 1);
            room.done(new Command.Skip());
            assertThat(room.index()).isEqualTo(1);
            assertThat(room.seat(mila).points()).isZero();
            assertThat(room.seat(yusuf).marked()).isZero();
        }

        @Test
        void aWholeGameEndsAtThePodium() {
            room.done(new Command.Start());
            for (int question = 0; question < 3; question++) {
                room.opens();
                room.answers(mila, question == 1 ? new Integer[] {0, 4} : new Integer[] {question == 0 ? 1 : 0});
                room.done(new Command.Close()).done(new Command.Next());
                if (question < 2) {
                    assertThat(room.state.phase()).isEqualTo(new Phase.Board(question));
                    room.done(new Command.Next());
                }
            }
            assertThat(room.state.phase()).isEqualTo(new Phase.Podium());
            assertThat(room.seat(mila).right()).isEqualTo(3);
            assertThat(room.seat(mila).bestRun()).isEqualTo(3);
            assertThat(room.say(new Command.Next())).isEqualTo(NOT_NOW);
        }

        @Test
        void endingInTheMiddleLeavesTheOpenQuestionOut() {
            room.done(new Command.Start()).opens();
            room.answers(mila, 1);
            room.done(new Command.End());
            assertThat(room.state.phase()).isEqualTo(new Phase.Podium());
            assertThat(room.state.rounds().getLast().skipped()).isTrue();
        }

        @Test
        void theAnswerOfSomebodyWhoLeavesBeforeTheRevealCountsNoLonger() {
            room.done(new Command.Start()).opens();
            room.answers(mila, 1);
            room.done(new Command.Remove(mila)).done(new Command.Close());
            assertThat(room.state.rounds().getLast().answers()).isEmpty();
            assertThat(room.state.rounds().getLast().right()).isZero();
        }

        @Test
        void anOutageMovesTheTimesOfAnOpenQuestion() {
            room.done(new Command.Start()).opens();
            room.done(new Command.Restart(3_000));
            assertThat(room.state.phase())
                    .isEqualTo(new Phase.Answering(0, TestRoom.START + 7_000, TestRoom.START + 27_000));
        }
    }

    @Nested
    class LastCall {

        private final TestRoom room =
                new TestRoom(Settings.DEFAULT, List.of(Questions.multi("q1"), Questions.single("q2")));
        private final int mila = room.joins("Mila");
        private final int yusuf = room.joins("Yusuf");

        private void closesAfter(long millis) {
            room.done(new Command.Start()).opens();
            room.after(millis).done(new Command.Close());
        }

        @Test
        void whatIsHalfMadeWhenTheTeacherClosesStillComesAndCounts() {
            closesAfter(5_000);
            assertThat(room.state.phase())
                    .isEqualTo(new Phase.Closing(0, room.now - 5_000, room.now + Timing.LAST_CALL_MILLIS));
            room.after(200).answers(mila, 0);
            room.now = room.state.deadline();
            room.done(new Command.Tick());
            assertThat(room.state.phase()).isEqualTo(new Phase.Revealed(0));
            assertThat(room.seat(mila).points()).isPositive();
            room.answers(yusuf, 0, 4);
            assertThat(room.state.rounds().getLast().answers()).containsOnlyKeys(mila);
        }

        @Test
        void nobodyIsWaitedForWhoHasAnswered() {
            room.done(new Command.Start()).opens();
            room.answers(mila, 0, 4);
            room.answers(yusuf, 0);
            room.done(new Command.Close());
            assertThat(room.state.phase()).isEqualTo(new Phase.Revealed(0));
        }

        @Test
        void theLastOneToSendEndsIt() {
            closesAfter(5_000);
            room.answers(mila, 0);
            room.answers(yusuf, 0);
            room.done(new Command.EverybodyAnswered());
            assertThat(room.state.phase()).isEqualTo(new Phase.Revealed(0));
        }

        @Test
        void closingAgainOrShowingTheAnswerWaitsNoLonger() {
            closesAfter(5_000);
            TestRoom other = new TestRoom(Settings.DEFAULT, List.of(Questions.multi("q1")));
            other.joins("Ada");
            other.done(new Command.Start()).opens().after(1).done(new Command.Close());
            room.done(new Command.Close());
            other.done(new Command.Reveal());
            assertThat(room.state.phase()).isEqualTo(new Phase.Revealed(0));
            assertThat(other.state.phase()).isEqualTo(new Phase.Revealed(0));
        }

        @Test
        void whoComesInWhileItIsClosingHasNoPartInIt() {
            closesAfter(5_000);
            int late = room.joins("Ada");
            assertThat(room.answers(late, 0, 4)).isEqualTo(Decision.refused(Refusal.LATE));
        }

        @Test
        void oneTapIsNeverHalfMade() {
            TestRoom single = TestRoom.of(1);
            single.joins("Ada");
            single.done(new Command.Start()).opens().after(1).done(new Command.Close());
            assertThat(single.state.phase()).isEqualTo(new Phase.Revealed(0));
        }

        @Test
        void anOutageMovesIt() {
            closesAfter(5_000);
            long until = room.state.deadline();
            room.done(new Command.Restart(3_000));
            assertThat(room.state.deadline()).isEqualTo(until + 3_000);
        }

        @Test
        void itMayBeSkippedOrEnded() {
            closesAfter(5_000);
            room.done(new Command.Skip());
            assertThat(room.state.phase()).isInstanceOf(Phase.Reading.class);
        }
    }

    @Test
    void withRevealByHandTheKeyWaitsForTheHost() {
        TestRoom byHand = new TestRoom(settings(Settings.Points.SPEED, true, false, false), Questions.several(1));
        int mila = byHand.joins("Mila");
        byHand.done(new Command.Start()).opens();
        byHand.answers(mila, 1);
        byHand.done(new Command.EverybodyAnswered());
        assertThat(byHand.state.phase()).isEqualTo(new Phase.Closed(0));
        assertThat(byHand.seat(mila).points()).isZero();
        byHand.done(new Command.Reveal());
        assertThat(byHand.seat(mila).points()).isPositive();
    }

    @Test
    void whereMindsMayBeChangedTheLastAnswerCountsAndAnOldOneSentAgainDoesNotComeBack() {
        TestRoom lenient = new TestRoom(settings(Settings.Points.ACCURACY, true, true, true), Questions.several(1));
        int mila = lenient.joins("Mila");
        lenient.done(new Command.Start()).opens();
        Command.Answer first =
                new Command.Answer(mila, "q1", "first-id", Response.Choice.of(0), Fairness.Heard.at(lenient.now));
        lenient.done(first);
        lenient.answers(mila, 1);
        lenient.done(first).done(new Command.Close());
        assertThat(lenient.seat(mila).points()).isEqualTo(1000);
    }

    @Test
    void withoutALimitAQuestionWaitsForTheHostAndSpeedDoesNotCount() {
        TestRoom patient = new TestRoom(
                new Settings(0, 0, Settings.Points.SPEED, true, true, Settings.Names.OWN, false, true, 60),
                Questions.several(1));
        int mila = patient.joins("Mila");
        patient.done(new Command.Start()).opens();
        assertThat(patient.state.deadline()).isEqualTo(Phase.NEVER);
        patient.after(3_600_000);
        patient.answers(mila, 1);
        patient.done(new Command.Close());
        assertThat(patient.seat(mila).points()).isEqualTo(1000);
    }

    @Test
    void anUnscoredRoomGivesNoPointsAndShowsNoBoard() {
        TestRoom unscored = new TestRoom(settings(Settings.Points.UNSCORED, true, false, true), Questions.several(2));
        int mila = unscored.joins("Mila");
        unscored.done(new Command.Start()).opens();
        unscored.answers(mila, 1);
        unscored.done(new Command.Close()).done(new Command.Next());
        assertThat(unscored.seat(mila).points()).isZero();
        assertThat(unscored.seat(mila).right()).isEqualTo(1);
        assertThat(unscored.state.phase()).isInstanceOf(Phase.Reading.class);
    }

    @Test
    void hostStepsOutOfTurnAreRefusedInEveryPhase() {
        room.joins("Mila");
        assertThat(List.of(room.say(new Command.Close()), room.say(new Command.Reveal()), room.say(new Command.Next())))
                .containsOnly(NOT_NOW);
        room.done(new Command.Start());
        assertThat(List.of(room.say(new Command.Start()), room.say(new Command.Close()), room.say(new Command.Next())))
                .containsOnly(NOT_NOW);
        room.opens();
        assertThat(List.of(room.say(new Command.Next()), room.say(new Command.Reveal())))
                .containsOnly(NOT_NOW);
    }
}
