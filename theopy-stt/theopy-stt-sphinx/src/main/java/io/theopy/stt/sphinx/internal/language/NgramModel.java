package io.theopy.stt.sphinx.internal.language;

/**
 * The probability of the next word after the last two, backing off to fewer where those were not seen together. Words
 * are numbers; one more than the highest ends the sentence. Immutable and shared by all sessions.
 *
 * <p>A state stands for as much of the history as matters, so that different histories with the same future are one.
 */
public final class NgramModel {
    private final float[] unigrams;
    private final int[] afterUnigram;
    private final LongIndex arcs;
    private final float[] arcLog;
    private final int[] arcNext;
    private final float[] backOffLog;
    private final int[] backOffState;
    private final int start;

    NgramModel(
            float[] unigrams,
            int[] afterUnigram,
            LongIndex arcs,
            float[] arcLog,
            int[] arcNext,
            float[] backOffLog,
            int[] backOffState,
            int start) {
        this.unigrams = unigrams;
        this.afterUnigram = afterUnigram;
        this.arcs = arcs;
        this.arcLog = arcLog;
        this.arcNext = arcNext;
        this.backOffLog = backOffLog;
        this.backOffState = backOffState;
        this.start = start;
    }

    static long arcKey(int state, int word) {
        return (long) state << 32 | word;
    }

    /** The state before the first word. */
    public int start() {
        return start;
    }

    /** The word that ends a sentence. */
    public int end() {
        return unigrams.length - 1;
    }

    /** The natural logarithm of the probability of {@code word} whatever came before. */
    public float log(int word) {
        return unigrams[word];
    }

    /** The natural logarithm of the probability of {@code word} in {@code state}, and the state after it: to be taken apart by {@link #logOf} and
     * {@link #stateOf}. */
    public long follow(int state, int word) {
        float log = 0;
        int context = state;
        while (context != 0) {
            int arc = arcs.find(arcKey(context, word));
            if (arc >= 0) {
                return pack(log + arcLog[arc], arcNext[arc]);
            }
            log += backOffLog[context];
            context = backOffState[context];
        }
        return pack(log + unigrams[word], afterUnigram[word]);
    }

    /** The logarithm in what {@link #follow} returned. */
    public static float logOf(long followed) {
        return Float.intBitsToFloat((int) (followed >> 32));
    }

    /** The state in what {@link #follow} returned. */
    public static int stateOf(long followed) {
        return (int) followed;
    }

    private static long pack(float log, int state) {
        return (long) Float.floatToRawIntBits(log) << 32 | state;
    }
}
