package io.theopy.nlu.account;

import io.theopy.nlu.number.ReferenceNumbers;
import io.theopy.text.Utterance;
import java.util.Set;

/**
 * A thing that is called by its number, where a command takes its noun for a word of its own: "rappel 36 a bien été" is no
 * reminder to note "36 a bien été", nor is "reminder 21 forty two" one for a quarter to ten. Stateless.
 */
final class NumberedThings {
    private NumberedThings() {}

    /** Whether the words from {@code from} on are rather the number of the noun before them. */
    static boolean isBegun(Utterance said, int from, int to, boolean isTime, Set<String> nouns) {
        if (from == 0 || !nouns.contains(form(said, from - 1))) {
            return false;
        }
        boolean isCounted = ReferenceNumbers.counters().contains(form(said, from));
        int number = isCounted ? from + 1 : from;
        if (number >= to || !isDigits(form(said, number))) {
            return false;
        }
        return !isTime || number + 1 < to && BrokenValues.isNumber(said, number + 1);
    }

    private static boolean isDigits(String form) {
        return form.chars().allMatch(Character::isDigit);
    }

    private static String form(Utterance said, int index) {
        return said.tokens().get(index).form();
    }
}
