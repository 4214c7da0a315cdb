package handsup.app;

import handsup.protocol.Api;
import handsup.rehearse.Crowd;
import handsup.rehearse.Findings;
import handsup.rehearse.Lead;
import handsup.rehearse.Manner;
import handsup.rehearse.Network;
import handsup.rehearse.Rehearsal;
import handsup.rehearse.Target;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The classes that play while the build makes the start-up cache. The Java runtime keeps what it learnt of the program's hot paths, and compiles them in
 * the first moments of a later start, instead of when a real class is waiting.
 */
final class Training {

    private static final int HALL = 150;
    private static final int CLASS = 20;
    private static final int QUESTIONS = 8;
    private static final int BURST_MILLIS = 250;
    private static final Duration MOST = Duration.ofMinutes(2);

    private Training() {}

    /** @param teacherLink of a server in this process @return whether its rooms were played to their end */
    static boolean play(String teacherLink) {
        return Target.of(teacherLink) instanceof Target.Read(Target target)
                && plays(target, HALL, List.of("single"))
                && plays(target, CLASS, List.of());
    }

    /** @param types of the questions; any where it is empty, for what only some types need is to be known as well */
    private static boolean plays(Target target, int students, List<String> types) {
        String key = target.key().orElseThrow();
        Lead.Asked asked = Lead.open(
                target,
                key,
                new Api.OpenRequest(
                        new Api.DrawRequest("khrushchev", List.of(), types, List.of(), QUESTIONS, 1),
                        new Api.Rules(0, 1, Api.Points.SPEED, true, true, false, false, true, students),
                        ""));
        if (!(asked instanceof Lead.Opened(String code))) {
            return false;
        }
        try (Network network = new Network(target, 1)) {
            Crowd.Plan crowd = new Crowd.Plan(code, students, 0, Manner.burst(BURST_MILLIS, 0), 1);
            Findings findings = new Rehearsal(
                            network,
                            new Rehearsal.Plan(crowd, 0, MOST, Optional.of(key), Duration.ofMillis(20)),
                            _ -> {},
                            () -> false)
                    .hold(() -> {});
            return findings.saved() == (long) students * QUESTIONS;
        } finally {
            Lead.close(target, key, code);
        }
    }
}
