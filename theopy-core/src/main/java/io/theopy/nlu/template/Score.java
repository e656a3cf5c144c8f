package io.theopy.nlu.template;

/**
 * What a token counts for, by how it was understood: template words most, then values with a form of their own and names
 * that the directory has, and free words least, so that they are as few as possible.
 */
final class Score {
    static final int WORD = 10;
    static final int TYPED = 8;
    static final int KNOWN = 7;
    static final int FREE = 2;
    /** For each free value: one is better than two. */
    static final int FREE_VALUE = -3;

    private Score() {}
}
