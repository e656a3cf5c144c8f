package io.theopy.stt.sphinx.internal.language;

import java.util.Arrays;
import java.util.List;

/**
 * Makes an {@link NgramModel} of counted sentences over English at large. Two words back off to one, one to the pairs of
 * English at large, those to single words. Smoothed by the method of Witten and Bell ("The zero-frequency problem", IEEE
 * Trans. Information Theory 37, 1991): a context that was followed by many different words leaves more room for others.
 */
public final class NgramEstimator {
    private static final float UNSEEN = 0.05f;

    private final NgramCounter counter;
    private final Smoothing smoothing;
    private final WordKinds wordKinds;
    private final int words;
    private final int contexts;
    private final LongIndex index = new LongIndex();
    private final float[] unigrams;
    private final float[] backOffLog;
    private final int[] backOffState;
    private float[] log;
    private int[] next;

    /**
     * How much is left to what was not counted.
     *
     * @param room in a context; 1 is Witten and Bell's estimate
     * @param general the part of English at large in the probability of single words
     */
    public record Smoothing(float room, float general) {}

    private NgramEstimator(NgramCounter counter, Smoothing smoothing) {
        this.counter = counter;
        this.smoothing = smoothing;
        this.wordKinds = counter.wordKinds();
        this.words = counter.wordCount();
        this.contexts = counter.contextCount();
        this.unigrams = new float[words + 1];
        this.backOffLog = new float[contexts + words + 1];
        this.backOffState = new int[backOffLog.length];
        this.log = new float[counter.arcCount()];
        this.next = new int[log.length];
    }

    /** @param vocabulary the words by number */
    public static NgramModel estimate(
            NgramCounter counter, List<String> vocabulary, GeneralEnglish english, Smoothing smoothing) {
        counter.share();
        NgramEstimator estimator = new NgramEstimator(counter, smoothing);
        estimator.singles(english.singles(vocabulary));
        estimator.general(vocabulary, english);
        estimator.counted(false);
        estimator.counted(true);
        return estimator.model();
    }

    /** Without English at large: unseen words are expected equally. */
    public static NgramModel estimate(NgramCounter counter, float room) {
        counter.share();
        NgramEstimator estimator = new NgramEstimator(counter, new Smoothing(room, UNSEEN));
        float[] equal = new float[counter.wordCount() + 1];
        Arrays.fill(equal, 1f / equal.length);
        estimator.singles(equal);
        estimator.counted(false);
        estimator.counted(true);
        return estimator.model();
    }

    private void singles(float[] general) {
        for (int word = 0; word <= words; word++) {
            double counted = counter.seen(0, word) / Math.max(1, counter.total(0));
            unigrams[word] =
                    (float) Math.log((1 - smoothing.general()) * counted + smoothing.general() * general[word]);
        }
    }

    private void general(List<String> vocabulary, GeneralEnglish english) {
        float[] backOffs = english.backOffs(vocabulary);
        for (int before = 0; before <= words; before++) {
            backOffLog[generalState(markBefore(before))] = backOffs[before];
        }
        english.pairs(vocabulary, (before, word, pairLog) -> {
            int mark = markBefore(before);
            add(NgramModel.arcKey(generalState(mark), word), pairLog, stateAfter(NgramCounter.NO_MARK, mark, word));
        });
    }

    /** Single contexts come first, as pairs build on them. */
    private void counted(boolean pairs) {
        for (int context = 1; context < contexts; context++) {
            if (counter.isPair(context) == pairs) {
                int last = counter.lastMark(context);
                double room = smoothing.room() * counter.kinds(context);
                backOffLog[context] = (float) Math.log(room / (counter.total(context) + room));
                backOffState[context] = pairs ? counter.single(last) : generalState(last);
            }
        }
        for (int arc = 0; arc < counter.arcCount(); arc++) {
            long key = counter.arcKey(arc);
            int context = (int) (key >>> 32);
            int word = (int) key;
            if (context != 0 && word <= words && counter.isPair(context) == pairs) {
                double room = smoothing.room() * counter.kinds(context);
                double shorter = Math.exp(follow(backOffState[context], word));
                double estimate = (counter.seen(arc) + room * shorter) / (counter.total(context) + room);
                add(
                        key,
                        (float) Math.log(estimate),
                        stateAfter(counter.markBeforeLast(context), counter.lastMark(context), word));
            }
        }
    }

    private float follow(int state, int word) {
        float sum = 0;
        int context = state;
        while (context != 0) {
            int arc = index.find(NgramModel.arcKey(context, word));
            if (arc >= 0) {
                return sum + log[arc];
            }
            sum += backOffLog[context];
            context = backOffState[context];
        }
        return sum + unigrams[word];
    }

    private void add(long key, float logProbability, int nextState) {
        int arc = index.add(key);
        if (arc >= log.length) {
            log = Arrays.copyOf(log, Math.max(1024, arc * 2));
            next = Arrays.copyOf(next, log.length);
        }
        log[arc] = logProbability;
        next[arc] = nextState;
    }

    /** The state of as much history as is known: the last two words, or the last one. */
    private int stateAfter(int beforeMark, int lastMark, int word) {
        if (word == words) {
            return 0;
        }
        int mark = wordKinds.mark(lastMark, word);
        int before = wordKinds.replaces(lastMark, mark) ? beforeMark : lastMark;
        int pair = before == NgramCounter.NO_MARK ? -1 : pair(before, mark);
        int single = counter.single(mark);
        return pair >= 0 ? pair : single >= 0 ? single : generalState(word + 1);
    }

    private int pair(int beforeMark, int mark) {
        int pair = counter.context(beforeMark, mark);
        return pair >= 0 ? pair : counter.context(beforeMark, wordKinds.looseMark(mark));
    }

    /** English at large knows no kinds of words. */
    private int generalState(int mark) {
        return wordKinds.isKind(mark) ? 0 : contexts + mark;
    }

    private int markBefore(int before) {
        return before == words ? NgramCounter.START_MARK : before + 1;
    }

    private NgramModel model() {
        int[] afterUnigram = new int[words + 1];
        for (int word = 0; word <= words; word++) {
            afterUnigram[word] = stateAfter(NgramCounter.NO_MARK, NgramCounter.START_MARK, word);
        }
        int start = counter.single(NgramCounter.START_MARK);
        return new NgramModel(
                unigrams,
                afterUnigram,
                index,
                Arrays.copyOf(log, index.size()),
                Arrays.copyOf(next, index.size()),
                backOffLog,
                backOffState,
                start >= 0 ? start : generalState(NgramCounter.START_MARK));
    }
}
