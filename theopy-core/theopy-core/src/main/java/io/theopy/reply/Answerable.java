package io.theopy.reply;

/** What may be answered to a question, for help with it. */
public sealed interface Answerable {
    /** A yes or a no. */
    record YesOrNo() implements Answerable {}

    /** One of what the question lists. */
    record OneOf() implements Answerable {}

    /** A value for {@code slot} of {@code intent}. */
    record Value(String intent, String slot) implements Answerable {}
}
