package handsup.room;

import handsup.domain.Question;
import handsup.domain.Questions;
import handsup.domain.RoomState;
import handsup.domain.Settings;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One room of a server whose time, disk and network are the test's. */
final class SchoolRoom {

    static final String KEY = "the-teachers-key";
    static final Duration KEEP = Duration.ofHours(4);

    final FakeLoop loop;
    final HeldJournal journal;
    final Rooms rooms;
    final String code;

    SchoolRoom(Settings settings, List<Question> questions) {
        this(new FakeLoop(1_000_000), new HeldJournal(), settings, questions);
    }

    private SchoolRoom(FakeLoop loop, HeldJournal journal, Settings settings, List<Question> questions) {
        this.loop = loop;
        this.journal = journal;
        this.rooms = rooms(loop, journal);
        this.code = rooms.open("Khrushchev’s USSR", Optional.of("Ms Okafor"), settings, questions)
                .join()
                .orElseThrow();
        loop.settle();
    }

    /** The same disk under a new process. */
    private SchoolRoom(SchoolRoom before) {
        this.loop = new FakeLoop(before.loop.now());
        this.journal = before.journal;
        this.rooms = rooms(loop, journal);
        this.code = before.code;
        rooms.restore();
        loop.settle();
    }

    static SchoolRoom of(int questions) {
        return new SchoolRoom(Settings.DEFAULT, Questions.several(questions));
    }

    /** As usual, but for so many. */
    static SchoolRoom forSeats(int seats, int questions) {
        Settings usual = Settings.DEFAULT;
        return new SchoolRoom(
                new Settings(
                        usual.readingMillis(),
                        usual.timeFactor(),
                        usual.points(),
                        usual.leaderboard(),
                        usual.standings(),
                        usual.names(),
                        usual.mayChange(),
                        usual.autoReveal(),
                        seats),
                Questions.several(questions));
    }

    SchoolRoom killedAndStartedAgain() {
        return new SchoolRoom(this);
    }

    private static Rooms rooms(FakeLoop loop, HeldJournal journal) {
        return new Rooms(new Rooms.Ground(
                journal,
                loop,
                List.of(loop),
                "http://192.0.2.7:8080",
                KEY::equals,
                new SecureRandom(),
                KEEP,
                () -> loop.now() * 1_000_000,
                Rooms.PART));
    }

    Player.Student student(String name) {
        return new Player.Student(this).joins(name);
    }

    Player.Teacher teacher() {
        return new Player.Teacher(this);
    }

    Player.Screen screen() {
        return new Player.Screen(this);
    }

    /** On until the options of the question on the screen are open. */
    void untilOpen() {
        loop.advance(Settings.DEFAULT.readingMillis());
        loop.advance(200);
    }

    RoomState onDisk() {
        return RoomState.replay(journal.events(code));
    }
}
