package io.theopy.stt.sphinx.internal.search;

/**
 * How widely to search and what to weigh; scores are natural logarithms.
 *
 * @param beam paths this much worse than the best are given up
 * @param wordBeam words that end this much worse than the best ending word are given up
 * @param maxTokens about how many hypotheses are kept from one frame to the next
 * @param languageWeight how much the language model counts against the sounds
 * @param wordPenalty added for every word
 * @param silencePenalty added for every pause between words
 * @param noisePenalty added for every noise between words
 */
public record SearchConfig(
        float beam,
        float wordBeam,
        int maxTokens,
        float languageWeight,
        float wordPenalty,
        float silencePenalty,
        float noisePenalty) {
    /** For the final transcript. */
    public static final SearchConfig ACCURATE = new SearchConfig(180, 120, 6_000, 11, -3, -2.3f, -4.6f);

    /** For what is shown while the user speaks. */
    public static final SearchConfig QUICK = new SearchConfig(120, 80, 1_500, 11, -3, -2.3f, -4.6f);
}
