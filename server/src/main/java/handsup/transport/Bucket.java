package handsup.transport;

/** A bucket of tokens that refills by itself. Of one thread. */
final class Bucket {

    private static final long MILLI_TOKENS = 1_000;

    private Limits.Rate rate;
    private long milliTokens;
    private long filledAt;

    /** A full one. @param now in ms */
    Bucket(Limits.Rate rate, long now) {
        this.rate = rate;
        this.milliTokens = rate.burst() * MILLI_TOKENS;
        this.filledAt = now;
    }

    /** @param now in ms @return whether there was a token to take */
    boolean take(long now) {
        long fresh = Math.max(0, now - filledAt) * rate.perSecond();
        milliTokens = Math.min(rate.burst() * MILLI_TOKENS, milliTokens + fresh);
        filledAt = now;
        if (milliTokens < MILLI_TOKENS) {
            return false;
        }
        milliTokens -= MILLI_TOKENS;
        return true;
    }

    /** From now on another rate holds, and the bucket is full. */
    void become(Limits.Rate other) {
        rate = other;
        milliTokens = other.burst() * MILLI_TOKENS;
    }
}
