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
 * The class that plays while the build makes the start-up cache. The Java runtime keeps what it learnt of the program's hot paths, and compiles them in
 * the first moments of a later start, instead of when a real class is waiting.
 */
final class Training {

    private static final int STUDENTS = 150;
    private static final int QUESTIONS = 8;
    private static final int BURST_MILLIS = 250;
    private static final Duration MOST = Duration.ofMinutes(2);

    private Training() {}

    /** @param teacherLink of a server in this process @return whether the class was played to its end */
    static boolean play(String teacherLink) {
        if (!(Target.of(teacherLink) instanceof Target.Read(Target target))) {
            return false;
        }
        String key = target.key().orElseThrow();
        Lead.Asked asked = Lead.open(
                target,
                key,
                new Api.OpenRequest(
                        new Api.DrawRequest("khrushchev", List.of(), List.of("single"), List.of(), QUESTIONS, 1),
                        new Api.Rules(0, 1, Api.Points.SPEED, true, true, false, false, true, STUDENTS),
                        ""));
        if (!(asked instanceof Lead.Opened(String code))) {
            return false;
        }
        try (Network network = new Network(target, 1)) {
            Crowd.Plan crowd = new Crowd.Plan(code, STUDENTS, 0, Manner.burst(BURST_MILLIS, 0), 1);
            Findings findings = new Rehearsal(
                            network,
                            new Rehearsal.Plan(crowd, 0, MOST, Optional.of(key), Duration.ofMillis(20)),
                            _ -> {},
                            () -> false)
                    .hold(() -> {});
            return findings.saved() == (long) STUDENTS * QUESTIONS;
        }
    }
}
