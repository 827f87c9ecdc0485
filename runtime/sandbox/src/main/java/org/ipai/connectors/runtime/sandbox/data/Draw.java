package org.ipai.connectors.runtime.sandbox.data;

/** Pseudo-random numbers from a seed: SplitMix64 by Steele, Lea and Flood, which is as good from any seed. */
final class Draw {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    Draw(long seed) {
        this.state = seed;
    }

    long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** A number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A number from 0 to {@code bound - 1}. */
    long below(long bound) {
        return Math.floorMod(next() >>> 1, bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long mix(long first, long second) {
        return mix(mix(first + GOLDEN_GAMMA) ^ (second * GOLDEN_GAMMA));
    }

    static long mix(long first, long second, long third) {
        return mix(mix(first, second), third);
    }

    /** A seed from text; {@link String#hashCode} would give neighbours to similar names. */
    static long hash(String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return mix(hash);
    }
}
