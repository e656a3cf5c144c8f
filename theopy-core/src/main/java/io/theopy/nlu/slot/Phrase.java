package io.theopy.nlu.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something that can be said in words, read at a place of an utterance. Stateless and thread-safe. */
@FunctionalInterface
interface Phrase<T> {
    /** All readings of the words from {@code from} on, the longest first; of equally long ones the likeliest first. */
    List<Found<T>> at(Words words, int from);

    /** Whether the words from..to may be read so, given what stands around them. */
    @FunctionalInterface
    interface Guard {
        boolean allows(Words words, int from, int to);
    }

    /** A word list: one token, one meaning. */
    static <T> Phrase<T> oneOf(Map<String, T> meanings) {
        Map<String, T> copy = Map.copyOf(meanings);
        return (words, from) -> {
            T meaning = copy.get(words.at(from));
            return meaning == null ? List.of() : List.of(new Found<>(from + 1, meaning));
        };
    }

    /** Words that mean the same. */
    static Phrase<String> anyOf(String... forms) {
        Map<String, String> same = new HashMap<>();
        for (String form : forms) {
            same.put(form, form);
        }
        return oneOf(same);
    }

    /** All readings of both. */
    default Phrase<T> or(Phrase<T> other) {
        return (words, from) -> {
            List<Found<T>> mine = at(words, from);
            List<Found<T>> others = other.at(words, from);
            if (mine.isEmpty() || others.isEmpty()) {
                return mine.isEmpty() ? others : mine;
            }
            List<Found<T>> all = new ArrayList<>(mine);
            all.addAll(others);
            return longestFirst(all);
        };
    }

    default Phrase<T> where(Predicate<? super T> accepted) {
        return (words, from) -> {
            List<Found<T>> found = at(words, from);
            return found.isEmpty()
                    ? found
                    : found.stream().filter(f -> accepted.test(f.value())).toList();
        };
    }

    default Phrase<T> when(Guard guard) {
        return (words, from) -> {
            List<Found<T>> found = at(words, from);
            return found.isEmpty()
                    ? found
                    : found.stream()
                            .filter(f -> guard.allows(words, from, f.to()))
                            .toList();
        };
    }

    default <R> Phrase<R> as(Function<? super T, ? extends R> meaning) {
        return (words, from) -> {
            List<Found<T>> found = at(words, from);
            if (found.isEmpty()) {
                return List.of();
            }
            List<Found<R>> meant = new ArrayList<>(found.size());
            found.forEach(f -> meant.add(new Found<>(f.to(), meaning.apply(f.value()))));
            return meant;
        };
    }

    /** Sorted by length, keeping the order of equally long ones. */
    static <T> List<Found<T>> longestFirst(List<Found<T>> found) {
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt((Found<T> f) -> f.to()).reversed());
        }
        return found;
    }
}
