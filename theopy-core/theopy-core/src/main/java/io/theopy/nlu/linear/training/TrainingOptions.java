package io.theopy.nlu.linear.training;

/**
 * How to train. The defaults were chosen by cross-validation on the training parts of public corpora, see
 * {@code docs/performance.md}.
 *
 * @param epochs passes over the sentences for the intent classifier, at least
 * @param steps sentences that both learners look at in all, at least: few sentences are passed over more often, though
 *     never more than {@value #MOST_EPOCHS} times
 * @param learningRate of its first step; falls to zero linearly
 * @param dropout share of an example's features that are left out of a step, 0 up to below 1
 * @param sharing how much intents learn from others with a word of their name in common; 0: not at all
 * @param fewExamples whether to make the most of few sentences: to learn also what words are about, how they begin and what
 *     the intents are called, and to trust less what has much that was never seen. Sentences made of templates gain nothing
 * @param minCount sentences that a feature must occur in to be kept
 * @param folds parts that sentences are dealt into for calibration; one is held out at a time
 * @param taggerEpochs passes over the sentences for the sequence tagger, at least
 * @param seed of the shuffling: the same seed and sentences give the same model, bit by bit
 */
public record TrainingOptions(
        int epochs,
        int steps,
        double learningRate,
        double dropout,
        double sharing,
        boolean fewExamples,
        int minCount,
        int folds,
        int taggerEpochs,
        long seed) {
    static final int MOST_EPOCHS = 200;

    public TrainingOptions {
        if (epochs < 1 || steps < 0 || taggerEpochs < 1 || minCount < 1 || folds < 2) {
            throw new IllegalArgumentException(
                    "training needs at least 1 epoch, 1 tagger epoch, a count of 1, 2 folds");
        }
        if (!(dropout >= 0 && dropout < 1) || !(learningRate > 0) || !(sharing >= 0)) {
            throw new IllegalArgumentException("dropout must be in [0, 1), the learning rate positive, sharing >= 0");
        }
    }

    /** The best model; seconds for ten thousand sentences. */
    public static TrainingOptions accurate() {
        return new TrainingOptions(30, 120_000, 2.5, 0.7, 1, true, 1, 5, 20, 1);
    }

    /** A fraction of a second for ten thousand sentences that templates generate, which repeat each other. */
    public static TrainingOptions fast() {
        return new TrainingOptions(3, 0, 2.5, 0.5, 0.6, false, 2, 4, 2, 1);
    }

    /** Passes of the intent classifier over so many sentences. */
    public int epochs(int sentences) {
        return raised(epochs, sentences);
    }

    /** Passes of the sequence tagger over so many sentences. */
    public int taggerEpochs(int sentences) {
        return raised(taggerEpochs, sentences);
    }

    private int raised(int least, int sentences) {
        return Math.max(least, Math.min(MOST_EPOCHS, steps / Math.max(1, sentences)));
    }
}
