package io.theopy.nlu.slot;

import io.theopy.intent.SlotType;
import java.util.Map;
import java.util.Set;

/**
 * The words of a language that stand before values and tell what they are. All folded. Immutable.
 *
 * @param numbers words before a number that belong to the sentence
 * @param times words after which "two hours" is a time of the day, not how long
 * @param one words for a single thing, which may be articles
 * @param outOf words after "one" that make it one of several
 * @param kinds what values of a type are called
 */
public record ValueWords(
        Set<String> numbers, Set<String> times, Set<String> one, Set<String> outOf, Map<SlotType, Set<String>> kinds) {
    public ValueWords {
        numbers = Set.copyOf(numbers);
        times = Set.copyOf(times);
        one = Set.copyOf(one);
        outOf = Set.copyOf(outOf);
        kinds = Map.copyOf(kinds);
    }

    /** What values of {@code type} are called; empty when nobody calls them anything. */
    public Set<String> kind(SlotType type) {
        return kinds.getOrDefault(type, Set.of());
    }
}
