package io.theopy.nlu.number;

import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import io.theopy.nlu.phrase.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a language gives to read and to spell numbers. All words folded. Immutable. */
public interface NumberLanguage {
    /** The whole numbers in words that begin at {@code from}. */
    List<Found<Long>> cardinals(Words words, int from);

    /** The words that {@link #cardinals} may begin with. */
    Openers openers();

    /** Whole numbers, in words or digits. */
    Phrase<Long> number();

    /** Places in a list; -1 is the last, -2 the one before. */
    Phrase<Long> position();

    /** The ways to say the digit zero. */
    Map<String, Integer> zeros();

    /** The small numbers that are one word each. */
    Map<String, Integer> units();

    /** Number words that are more often pronouns and articles when they stand alone. */
    Set<String> articles();

    /** Words that a number is said after: {@code option} in "option two". */
    Set<String> counters();

    /** Whether the number word at {@code at}, alone, is a pronoun or article there: "this one", "un client". */
    boolean isPronoun(Words words, int at);

    /** How amounts are said. */
    MoneyWords money();

    /** The rule of a number that names something: {@code [the] (number|no) {n}}. */
    String counted();

    /** What is written for number words that sound the same. */
    default NumberSounds sounds() {
        return NumberSounds.NONE;
    }

    /** A number from 0 to 999 999 999 as a dictionary spells it. */
    String cardinal(long number);

    /** An ordinal from 1 to 999 999 999 as a dictionary spells it. */
    String ordinal(long number);

    /** The ways in which people say a number, the usual one first, lower case and without hyphens. */
    List<String> spoken(long number);
}
