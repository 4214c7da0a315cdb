package handsup.simulate.client;

import java.util.Optional;

/** The newest view of a room; what is not newer is dropped. Follows {@code game/view.ts}. */
public final class Latest<V> {

    private Optional<V> view = Optional.empty();
    private long epoch;
    private long version;

    public Optional<V> view() {
        return view;
    }

    /** @return whether it was newer */
    boolean offer(V next, long nextEpoch, long nextVersion) {
        boolean newer = view.isEmpty() || nextEpoch > epoch || (nextEpoch == epoch && nextVersion > version);
        if (newer) {
            view = Optional.of(next);
            epoch = nextEpoch;
            version = nextVersion;
        }
        return newer;
    }

    void clear() {
        view = Optional.empty();
    }
}
