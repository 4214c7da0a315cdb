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
import java.util.function.BooleanSupplier;

/**
 * A class that plays a room of its own on a server in this process, for the runtime to learn of the program's hot paths.
 *
 * @param types of the questions; any where it is empty
 * @param most how long it plays at most
 */
record SimulatedClass(int students, int questions, List<String> types, Duration most) {

    private static final String DECK = "khrushchev";
    private static final int BURST_MILLIS = 250;
    private static final Duration LOOK = Duration.ofMillis(20);

    /** Opens a room, plays it and removes it. Blocks. @param teacherLink of the server @param stopped whether to end early @return whether every answer was saved */
    boolean plays(String teacherLink, BooleanSupplier stopped) {
        return Target.of(teacherLink) instanceof Target.Read(Target target)
                && target.key().isPresent()
                && plays(target, target.key().get(), stopped);
    }

    private boolean plays(Target target, String key, BooleanSupplier stopped) {
        Lead.Asked asked = Lead.open(
                target,
                key,
                new Api.OpenRequest(
                        new Api.DrawRequest(DECK, List.of(), types, List.of(), questions, 1),
                        new Api.Rules(0, 1, Api.Points.SPEED, true, true, false, false, true, students),
                        ""));
        if (!(asked instanceof Lead.Opened(String code))) {
            return false;
        }
        try (Network network = new Network(target, 1)) {
            Crowd.Plan crowd = new Crowd.Plan(code, students, 0, Manner.burst(BURST_MILLIS, 0), 1);
            Findings findings = new Rehearsal(
                            network, new Rehearsal.Plan(crowd, 0, most, Optional.of(key), LOOK), _ -> {}, stopped)
                    .hold(() -> {});
            return findings.saved() == (long) students * questions;
        } finally {
            Lead.close(target, key, code);
        }
    }
}
