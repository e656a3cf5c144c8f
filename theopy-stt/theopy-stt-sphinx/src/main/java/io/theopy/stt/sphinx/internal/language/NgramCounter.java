package io.theopy.stt.sphinx.internal.language;

import java.util.Arrays;

/**
 * Counts which words follow one word and which follow two, over many sentences. Not thread-safe.
 *
 * <p>Contexts name words by marks: 0 is the beginning of a sentence, a word's mark is one more than its number, and
 * marks from the number of words plus two stand for all words of a kind.
 */
public final class NgramCounter {
    /** The beginning of a sentence. */
    static final int START_MARK = 0;

    private static final int MARK_BITS = 30;
    static final int NO_MARK = -1;

    private final int wordCount;
    private final WordKinds wordKinds;
    private final LongIndex contexts = new LongIndex();
    private final LongIndex arcs = new LongIndex();
    private float[] arcCount = new float[1 << 12];
    private float[] total = new float[1 << 12];
    private float[] kinds = new float[1 << 12];

    /** @param wordCount words are numbers from 0 to before this */
    public NgramCounter(int wordCount, WordKinds wordKinds) {
        this.wordCount = wordCount;
        this.wordKinds = wordKinds;
        context(0); // the empty context is state 0
    }

    /** Counts a sentence as if it had been said {@code weight} times. */
    public void add(int[] sentence, float weight) {
        int before = NO_MARK;
        int last = START_MARK;
        for (int i = 0; i <= sentence.length; i++) {
            int word = i < sentence.length ? sentence[i] : wordCount;
            count(0, word, weight);
            count(context(contextKey(NO_MARK, last)), word, weight);
            if (before != NO_MARK) {
                count(context(contextKey(before, last)), word, weight);
            }
            int mark = wordKinds.mark(last, word);
            before = wordKinds.replaces(last, mark) ? before : last;
            last = mark;
        }
    }

    /** Counts a pair of words without a sentence around it. */
    public void addPair(int before, int word, float weight) {
        count(context(contextKey(NO_MARK, wordKinds.mark(START_MARK, before))), word, weight);
    }

    /** Shares out what was counted for the place of any word of a kind among these words. To be called once, last. */
    void share() {
        for (int arc = arcs.size() - 1; arc >= 0; arc--) {
            int context = (int) (arcKey(arc) >>> 32);
            int[] members = wordKinds.members((int) arcKey(arc));
            for (int member : members) {
                int shared = arc(context, member);
                arcCount[shared] += arcCount[arc] / members.length;
            }
        }
    }

    int wordCount() {
        return wordCount;
    }

    WordKinds wordKinds() {
        return wordKinds;
    }

    int contextCount() {
        return contexts.size();
    }

    /** The context of two words, or -1 if nothing was seen after them. */
    int context(int before, int last) {
        return contexts.find(contextKey(before, last));
    }

    /** The context of one word, or -1 if nothing was seen after it. */
    int single(int last) {
        return contexts.find(contextKey(NO_MARK, last));
    }

    /** Whether a context is of two words. */
    boolean isPair(int context) {
        return contexts.key(context) >>> MARK_BITS != 0;
    }

    /** The mark of the last word of a context. */
    int lastMark(int context) {
        return (int) (contexts.key(context) & (1 << MARK_BITS) - 1) - 1;
    }

    /** The mark of the word before the last one of a context, or {@link #NO_MARK}. */
    int markBeforeLast(int context) {
        return (int) (contexts.key(context) >>> MARK_BITS) - 1;
    }

    int arcCount() {
        return arcs.size();
    }

    /** Context and word of an arc, as {@link NgramModel#arcKey}. */
    long arcKey(int arc) {
        return arcs.key(arc);
    }

    float seen(int arc) {
        return arcCount[arc];
    }

    /** How often {@code word} was seen in {@code context}. */
    float seen(int context, int word) {
        int arc = arcs.find(NgramModel.arcKey(context, word));
        return arc < 0 ? 0 : arcCount[arc];
    }

    /** How many words were seen in a context, counting each as often as it was seen. */
    float total(int context) {
        return total[context];
    }

    /** How many different words were seen in a context, each counting as much as the sentence that it was first seen in. */
    float kinds(int context) {
        return kinds[context];
    }

    private static long contextKey(int beforeMark, int lastMark) {
        return (long) (beforeMark + 1) << MARK_BITS | lastMark + 1;
    }

    private int context(long key) {
        int context = contexts.add(key);
        if (context >= total.length) {
            total = Arrays.copyOf(total, context * 2);
            kinds = Arrays.copyOf(kinds, context * 2);
        }
        return context;
    }

    private int arc(int context, int word) {
        int arc = arcs.add(NgramModel.arcKey(context, word));
        if (arc >= arcCount.length) {
            arcCount = Arrays.copyOf(arcCount, arc * 2);
        }
        return arc;
    }

    private void count(int context, int word, float weight) {
        int before = arcs.size();
        int arc = arc(context, word);
        if (arc == before) {
            kinds[context] += weight;
        }
        arcCount[arc] += weight;
        total[context] += weight;
    }
}
