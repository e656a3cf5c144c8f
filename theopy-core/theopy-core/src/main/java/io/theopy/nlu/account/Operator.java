package io.theopy.nlu.account;

/**
 * What a few small words do to the command that they stand in. A reading that passes over one of them is not what was
 * meant. Those that come first take the words that they share with others.
 */
public enum Operator {
    /** It tells why: what is on its other side is no command. */
    REASON,
    /** Somebody else is to be told or asked, which Theopy doesn't do. */
    ADDRESSED,
    /** Somebody else said it, or is to be told ("he said to …", "ask Sophie to …"). */
    REPORTED,
    /** Nobody commands anything: it was, or is asked about or imagined ("I have booked …", "what if …"). */
    TOLD,
    /** To leave something out. */
    EXCEPTED,
    /** To do it again and again. */
    REPEATED,
    /** To do it only if, or as soon as, something is the case. */
    CONDITIONAL,
    /** As much as up to something, or more or less than something. */
    BOUNDED,
    /** To do it several times. */
    MANIFOLD,
    /** This thing, and another. */
    JOINED,
    /** One thing or the other. */
    EITHER,
    /** This one and no other, or not even that for certain. */
    ALONE,
    /** Not to do it. */
    NEGATED,
    /** It begins a question, or a clause that tells what one wants to know. */
    ASKED
}
