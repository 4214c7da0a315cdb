package handsup.domain;

import java.util.List;

/** A room whose first question is open, without a limit. */
final class BenchmarkRoom {

    private BenchmarkRoom() {}

    static TestRoom full(int seats, List<Question> questions) {
        Settings usual = Settings.DEFAULT;
        Settings settings = new Settings(
                usual.readingMillis(), 0, usual.points(), true, true, usual.names(), false, false, Settings.MOST_SEATS);
        TestRoom room = new TestRoom(settings, questions);
        for (int seat = 1; seat <= seats; seat++) {
            room.joins("Pupil " + seat);
        }
        return room.done(new Command.Start()).opens();
    }
}
