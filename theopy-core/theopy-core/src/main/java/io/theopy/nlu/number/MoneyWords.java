package io.theopy.nlu.number;

import java.util.Set;

/**
 * How amounts are said in a language. All folded. Immutable.
 *
 * @param euros the currency
 * @param cents its hundredth
 * @param and what may join the two
 * @param point what separates decimals
 * @param comparing words after which a number is an amount where amounts are compared, one or two: {@code more than}
 * @param joining words between the two ends of a range, of which the second says the currency
 */
public record MoneyWords(
        Set<String> euros,
        Set<String> cents,
        Set<String> and,
        Set<String> point,
        Set<String> comparing,
        Set<String> joining) {
    public MoneyWords {
        euros = Set.copyOf(euros);
        cents = Set.copyOf(cents);
        and = Set.copyOf(and);
        point = Set.copyOf(point);
        comparing = Set.copyOf(comparing);
        joining = Set.copyOf(joining);
    }

    /** For a language in which amounts are not compared. */
    public MoneyWords(Set<String> euros, Set<String> cents, Set<String> and, Set<String> point) {
        this(euros, cents, and, point, Set.of(), Set.of());
    }
}
