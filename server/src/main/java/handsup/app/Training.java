package handsup.app;

import java.time.Duration;
import java.util.List;

/**
 * The classes that play while the build makes the start-up cache. The Java runtime keeps what it learnt of the program's hot paths, and compiles them in
 * the first moments of a later start, instead of when a real class is waiting.
 */
final class Training {

    private static final int QUESTIONS = 8;
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final SimulatedClass HALL = new SimulatedClass(150, QUESTIONS, List.of("single"), MOST);

    /** With questions of any type, for what only some types need is to be known as well. */
    private static final SimulatedClass CLASS = new SimulatedClass(20, QUESTIONS, List.of(), MOST);

    private Training() {}

    /** @param teacherLink of a server in this process @return whether its rooms were played to their end */
    static boolean play(String teacherLink) {
        return HALL.plays(teacherLink, () -> false) && CLASS.plays(teacherLink, () -> false);
    }
}
