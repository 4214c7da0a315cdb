package handsup.simulate;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance, all of it from a seed. Each part of a game has dice of its own, so that a part left out does not change what the others throw. */
final class Dice {

    private final long seed;
    private final SplittableRandom random;

    Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    /** Other dice, the same for the same label. */
    Dice of(String label) {
        long mixed = seed;
        for (int i = 0; i < label.length(); i++) {
            mixed = (mixed ^ label.charAt(i)) * 0x100000001B3L;
        }
        return new Dice(mixed ^ (mixed >>> 29));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    double upTo(double most) {
        return random.nextDouble() * most;
    }

    /** Mostly short and sometimes long: exponentially distributed. */
    double around(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Every number below a count, in a random order. */
    List<Integer> shuffled(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            numbers.add(between(0, number), number);
        }
        return numbers;
    }

    /** What the server draws its codes and secrets from. */
    SecureRandom secure() {
        return new Secure(random.split());
    }

    String letters(int bytes) {
        byte[] raw = new byte[bytes];
        random.nextBytes(raw);
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    private static final class Secure extends SecureRandom {

        private static final long serialVersionUID = 1;

        Secure(SplittableRandom random) {
            super(new Source(random), null);
        }
    }

    private static final class Source extends SecureRandomSpi {

        private static final long serialVersionUID = 1;

        private final transient SplittableRandom random;

        Source(SplittableRandom random) {
            this.random = random;
        }

        @Override
        protected void engineSetSeed(byte[] more) {}

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int bytes) {
            return new byte[bytes];
        }
    }
}
