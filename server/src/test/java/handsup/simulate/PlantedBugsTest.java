package handsup.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import handsup.domain.Event;
import handsup.domain.Journey;
import handsup.domain.Settings;
import handsup.journal.Journal;
import handsup.protocol.CloseCode;
import handsup.protocol.Encoded;
import handsup.room.Peer;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One bug for each invariant, planted where only a test can: the simulation finds every one, and finds it again from its seed. */
class PlantedBugsTest {

    private static final int MOST_GAMES = 1_000;

    /** The first seed; others show that the bugs are not found by luck. */
    private static final long FROM = Long.getLong("planted.from", 1);

    @Test
    void acknowledgingBeforeTheWrite() {
        found("is acknowledged and not durable", new Tampering() {
            @Override
            public Journal journal(Journal real) {
                return new Hasty(real);
            }
        });
    }

    @Test
    void takingTheLastAnswerWhereTheFirstCounts() {
        found("the first answer did not win", new Tampering() {
            @Override
            public Settings settings(Settings asked) {
                return new Settings(
                        asked.readingMillis(),
                        asked.timeFactor(),
                        asked.points(),
                        asked.leaderboard(),
                        asked.standings(),
                        asked.names(),
                        true,
                        asked.autoReveal(),
                        asked.capacity());
            }
        });
    }

    @Test
    void showingSomebodyTheHostsView() {
        Encoded[] hosts = new Encoded[1];
        found("is shown the host's view", watching(new Twist() {
            @Override
            public void show(Peer to, Encoded view) {
                boolean host = view.text().startsWith("{\"type\":\"host\"");
                hosts[0] = host ? view : hosts[0];
                to.show(!host && view.text().contains("\"reading\"") && hosts[0] != null ? hosts[0] : view);
            }
        }));
    }

    @Test
    void forgettingToWriteThatTheClockWasHeld() {
        found("is not the replay of its journal", new Tampering() {
            @Override
            public Journal journal(Journal real) {
                return new Wrapped(real) {
                    @Override
                    public void append(String room, List<Event> events, Receipt receipt) {
                        super.append(
                                room,
                                events.stream()
                                        .filter(event -> !(event instanceof Event.ClockHeld))
                                        .toList(),
                                receipt);
                    }
                };
            }
        });
    }

    @Test
    void leavingTheOlderConnectionOfASeatOpen() {
        found("has two live connections", watching(new Twist() {
            @Override
            public void close(Peer to, CloseCode code) {
                if (code != CloseCode.REPLACED) {
                    to.close(code);
                }
            }
        }));
    }

    @Test
    void mixingUpTheRoomsOfTwoScreens() {
        Encoded[] last = new Encoded[1];
        found("reach room", watching(new Twist() {
            @Override
            public void show(Peer to, Encoded view) {
                boolean board = view.text().startsWith("{\"type\":\"projector\"");
                boolean another = last[0] != null && room(last[0]) != room(view);
                to.show(board && another ? last[0] : view);
                last[0] = board ? view : last[0];
            }
        }));
    }

    @Test
    void keepingEveryViewForASlowReader() {
        found("bytes for connection", new Tampering() {
            @Override
            public Outbox outbox(Cable cable) {
                return new Outbox(cable) {
                    @Override
                    boolean replacesViews() {
                        return false;
                    }
                };
            }
        });
    }

    private static char room(Encoded view) {
        return view.text().charAt(view.text().indexOf('~') + 1);
    }

    private static void found(String words, Tampering bug) {
        for (long seed = FROM; seed < FROM + MOST_GAMES; seed++) {
            Optional<String> failure = Simulation.play(seed, bug).failure();
            if (failure.isPresent()) {
                System.out.println(
                        "planted: “" + words + "” found in game " + (seed - FROM + 1) + ": " + failure.get());
                assertThat(failure.get()).contains(words);
                assertThat(Simulation.play(seed, bug).failure()).isEqualTo(failure);
                return;
            }
        }
        assertThat(words).as("not found in " + MOST_GAMES + " games").isEmpty();
    }

    /** What a test does to what is told. */
    private interface Twist {

        default void show(Peer to, Encoded view) {
            to.show(view);
        }

        default void close(Peer to, CloseCode code) {
            to.close(code);
        }
    }

    private static Tampering watching(Twist twist) {
        return new Tampering() {
            @Override
            public Peer peer(Peer real) {
                return new Peer() {
                    @Override
                    public void tell(Encoded message) {
                        real.tell(message);
                    }

                    @Override
                    public void show(Encoded view) {
                        twist.show(real, view);
                    }

                    @Override
                    public Journey journey() {
                        return real.journey();
                    }

                    @Override
                    public void close(CloseCode code) {
                        twist.close(real, code);
                    }
                };
            }
        };
    }

    private static class Wrapped implements Journal {

        private final Journal real;

        Wrapped(Journal real) {
            this.real = real;
        }

        @Override
        public long epoch() {
            return real.epoch();
        }

        @Override
        public long resumesAt() {
            return real.resumesAt();
        }

        @Override
        public List<Stored> rooms() {
            return real.rooms();
        }

        @Override
        public Optional<Stored> read(String room) {
            return real.read(room);
        }

        @Override
        public void append(String room, List<Event> events, Receipt receipt) {
            real.append(room, events, receipt);
        }

        @Override
        public void forget(String room, Receipt receipt) {
            real.forget(room, receipt);
        }

        @Override
        public void beat(long now) {
            real.beat(now);
        }

        @Override
        public void close() {
            real.close();
        }
    }

    /** Says that answers are written, and then writes them. */
    private static final class Hasty extends Wrapped {

        Hasty(Journal real) {
            super(real);
        }

        @Override
        public void append(String room, List<Event> events, Receipt receipt) {
            if (events.stream().anyMatch(Event.AnswerSaved.class::isInstance)) {
                receipt.written(true);
                super.append(room, events, _ -> {});
            } else {
                super.append(room, events, receipt);
            }
        }
    }
}
