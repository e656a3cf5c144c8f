package io.theopy.nlu.number;

import java.util.Set;

/**
 * How amounts are said in a language. All folded. Immutable.
 *
 * @param euros the currency
 * @param cents its hundredth
 * @param and what may join the two
 * @param point what separates decimals
 */
public record MoneyWords(Set<String> euros, Set<String> cents, Set<String> and, Set<String> point) {
    public MoneyWords {
        euros = Set.copyOf(euros);
        cents = Set.copyOf(cents);
        and = Set.copyOf(and);
        point = Set.copyOf(point);
    }
}
