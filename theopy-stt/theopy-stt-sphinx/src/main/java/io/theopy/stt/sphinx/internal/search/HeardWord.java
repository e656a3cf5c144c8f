package io.theopy.stt.sphinx.internal.search;

/**
 * A recognised word by its number in the lexicon, from its first frame to its last.
 *
 * @param fit how well the sounds fit the word, whatever words are likely: a natural logarithm that can be compared with
 *     the {@link PhoneLoop}'s over the same frames
 */
public record HeardWord(int word, int startFrame, int endFrame, float fit) {
    public int frames() {
        return endFrame - startFrame + 1;
    }
}
