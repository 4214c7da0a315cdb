package handsup.transport;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import handsup.room.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Who has the teacher's key. Any thread.
 *
 * <p>After some wrong keys in a minute an address is told to slow down. The right key is let in all the same: it is too long to be found by
 * trying, and a student behind the school's one address must not be able to lock the teacher out.
 */
final class Keys {

    enum Verdict {
        RIGHT,
        WRONG,
        SLOW_DOWN
    }

    private static final String SCHEME = "bearer ";
    private static final int MOST_ADDRESSES = 10_000;

    private final String key;
    private final int mostWrong;
    private final Cache<Object, AtomicInteger> wrong = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Keys(String key, int mostWrong) {
        this.key = key;
        this.mostWrong = mostWrong;
    }

    boolean isRight(String other) {
        return Tokens.same(key, other);
    }

    /** @param address see {@link Callers#addressOf} @param said the {@code authorization} headers */
    Verdict check(Object address, List<String> said) {
        if (said.size() == 1
                && said.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)
                && isRight(said.getFirst().substring(SCHEME.length()).strip())) {
            return Verdict.RIGHT;
        }
        int times = wrong.get(address, _ -> new AtomicInteger()).incrementAndGet();
        return times > mostWrong ? Verdict.SLOW_DOWN : Verdict.WRONG;
    }
}
