package io.theopy.nlu.template;

/**
 * What a token counts for, by how it was understood: template words and values with a form of their own most, then names
 * that the directory has, and free words least, so that they are as few as possible.
 */
final class Score {
    static final int WORD = 10;
    /** More than a date: "late this month" are the late ones of this month. */
    static final int CHOICE = 14;

    static final int TYPED = 10;
    static final int KNOWN = 9;
    static final int FREE = 2;
    /** For each value: one long value is better than two short ones. */
    static final int VALUE = -4;

    private Score() {}
}
