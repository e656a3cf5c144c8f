package io.theopy.nlu.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Something that can be said in words, read at a place of an utterance. Stateless and thread-safe. */
public interface Phrase<T> {
    /** All readings of the words from {@code from} on, the longest first; of equally long ones the likeliest first. */
    List<Found<T>> at(Words words, int from);

    /** What it can start with. */
    Openers openers();

    /** How a phrase reads, once its first token is one that it can start with. */
    @FunctionalInterface
    interface Reader<T> {
        List<Found<T>> at(Words words, int from);
    }

    /** Whether the words from..to may be read so, given what stands around them. */
    @FunctionalInterface
    interface Guard {
        boolean allows(Words words, int from, int to);
    }

    static <T> Phrase<T> reading(Openers openers, Reader<T> reader) {
        return new Opened<>(openers, reader);
    }

    /** A word list: one token, one meaning. */
    static <T> Phrase<T> oneOf(Map<String, T> meanings) {
        Map<String, List<T>> values = new HashMap<>();
        meanings.forEach((form, meaning) -> values.put(form, List.of(meaning)));
        return reading(Openers.words(values.keySet()), (words, from) -> {
            List<T> meaning = values.getOrDefault(words.at(from), List.of());
            return meaning.isEmpty() ? List.of() : List.of(new Found<>(from + 1, meaning.get(0)));
        });
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
        return reading(openers().or(other.openers()), (words, from) -> {
            List<Found<T>> mine = at(words, from);
            List<Found<T>> others = other.at(words, from);
            if (mine.isEmpty() || others.isEmpty()) {
                return mine.isEmpty() ? others : mine;
            }
            List<Found<T>> all = new ArrayList<>(mine.size() + others.size());
            all.addAll(mine);
            all.addAll(others);
            return longestFirst(all);
        });
    }

    default Phrase<T> where(Predicate<? super T> accepted) {
        return reading(openers(), (words, from) -> kept(at(words, from), f -> accepted.test(f.value())));
    }

    default Phrase<T> when(Guard guard) {
        return reading(openers(), (words, from) -> kept(at(words, from), f -> guard.allows(words, from, f.to())));
    }

    default <R> Phrase<R> as(Function<? super T, ? extends R> meaning) {
        return reading(openers(), (words, from) -> {
            List<Found<T>> found = at(words, from);
            if (found.isEmpty()) {
                return List.of();
            }
            List<Found<R>> meant = new ArrayList<>(found.size());
            for (Found<T> f : found) {
                meant.add(new Found<>(f.to(), meaning.apply(f.value())));
            }
            return meant;
        });
    }

    /** Sorted by length, keeping the order of equally long ones. */
    static <T> List<Found<T>> longestFirst(List<Found<T>> found) {
        if (found.size() > 1) {
            found.sort(Comparator.comparingInt((Found<T> f) -> f.to()).reversed());
        }
        return found;
    }

    private static <T> List<Found<T>> kept(List<Found<T>> found, Predicate<Found<T>> accepted) {
        List<Found<T>> kept = List.of();
        for (Found<T> f : found) {
            if (accepted.test(f)) {
                if (kept.isEmpty()) {
                    kept = new ArrayList<>(found.size());
                }
                kept.add(f);
            }
        }
        return kept;
    }

    /** The same, read once at each place of an utterance; for what many rules have in common. */
    default Phrase<T> once() {
        return new Once<>(this);
    }

    /** A phrase that is read once. */
    record Once<T>(Phrase<T> phrase) implements Phrase<T> {
        @Override
        public List<Found<T>> at(Words words, int from) {
            return openers().allow(words.at(from)) ? words.remembered(this, from, phrase::at) : List.of();
        }

        @Override
        public Openers openers() {
            return phrase.openers();
        }
    }

    /** A reader behind its openers. */
    record Opened<T>(Openers openers, Reader<T> reader) implements Phrase<T> {
        @Override
        public List<Found<T>> at(Words words, int from) {
            return openers.allow(words.at(from)) ? reader.at(words, from) : List.of();
        }
    }
}
