package io.theopy.nlu.linear.feature;

/**
 * Hashes of words and n-grams: FNV-1a (Fowler, Noll, Vo) over characters, finished like MurmurHash3 (Appleby) so that
 * all bits are usable. Digits count as 0: what matters is that there is a number, not which.
 */
public final class Hashing {
    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hashing() {}

    static long start() {
        return BASIS;
    }

    static long step(long hash, char c) {
        return (hash ^ (c >= '0' && c <= '9' ? '0' : c)) * PRIME;
    }

    public static long of(CharSequence text, int from, int to) {
        long hash = BASIS;
        for (int i = from; i < to; i++) {
            hash = step(hash, text.charAt(i));
        }
        return hash;
    }

    public static long of(CharSequence text) {
        return of(text, 0, text.length());
    }

    /** The finished hash of a feature: {@code kind} keeps equal texts of different kinds apart. */
    public static long feature(int kind, long hash) {
        long h = hash + kind * 0x9e3779b97f4a7c15L;
        h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
        h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return h ^ (h >>> 33);
    }

    /** Of two things in this order. */
    public static long pair(long first, long second) {
        return (first * 0x9e3779b97f4a7c15L) ^ (second + (first >>> 29));
    }
}
