package io.theopy.intent;

import io.theopy.text.Language;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the value of a slot is: one of the types that Theopy has, or a kind of thing that the catalogue declares, such as
 * clients, books or invoice numbers.
 *
 * @param name what catalogue files call it, {@code datetime} or {@code book}
 * @param type its form
 * @param nouns what people call one of them beside its name or number: {@code client}, folded, by language
 * @param sorts nouns that are part of names too: {@code pharmacy}, folded, by language
 * @param beside for people: the kind beside whose names theirs are said, by first name
 * @param fields where the system's answers say which one something belongs to
 * @param create how one is made that the directory doesn't have; empty when that can't be done by voice or text
 * @param samples between which numbers generated sentences choose
 */
public record SlotKind(
        String name,
        SlotType type,
        Map<Language, List<String>> nouns,
        Map<Language, List<String>> sorts,
        Optional<String> beside,
        Optional<Fields> fields,
        Optional<Creation> create,
        Range samples) {

    /**
     * How a new one is made.
     *
     * @param intent the intent that does it
     * @param slot its slot that takes the name
     * @param accepted what people say in place of a yes when it is offered: {@code create it}, folded, by language
     */
    public record Creation(String intent, String slot, Map<Language, List<String>> accepted) {
        public Creation {
            Objects.requireNonNull(intent, "intent must not be null");
            Objects.requireNonNull(slot, "slot must not be null");
            Objects.requireNonNull(accepted, "accepted must not be null");
            accepted = Map.copyOf(accepted);
        }
    }

    /** The fields of an answer that hold an entity's identifier and name. */
    public record Fields(String id, String name) {
        public Fields {
            Objects.requireNonNull(id, "id must not be null");
            Objects.requireNonNull(name, "name must not be null");
        }
    }

    /** Whole numbers from {@code least} to {@code most}, both included. */
    public record Range(int least, int most) {
        static final Range USUAL = new Range(100, 999);
    }

    public SlotKind {
        Objects.requireNonNull(name, "name must not be null");
        Objects.requireNonNull(type, "type must not be null");
        Objects.requireNonNull(nouns, "nouns must not be null");
        Objects.requireNonNull(sorts, "sorts must not be null");
        Objects.requireNonNull(beside, "beside must not be null");
        Objects.requireNonNull(fields, "fields must not be null");
        Objects.requireNonNull(create, "create must not be null");
        Objects.requireNonNull(samples, "samples must not be null");
        nouns = Map.copyOf(nouns);
        sorts = Map.copyOf(sorts);
    }

    /** One of Theopy's own types, under its own name. */
    public static SlotKind of(SlotType type) {
        return new SlotKind(
                type.label(),
                type,
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Range.USUAL);
    }

    /** Whether it is something that the directory lists by name. */
    public boolean isEntity() {
        return type == SlotType.ENTITY;
    }

    /** The first of {@code kinds} that is called by its own name, not by that of a person beside it. */
    static Optional<SlotKind> subject(Collection<SlotKind> kinds) {
        return kinds.stream()
                .filter(kind -> kind.isEntity() && kind.beside().isEmpty())
                .findFirst();
    }

    /** Its nouns in every language. */
    public Set<String> allNouns() {
        return nouns.values().stream().flatMap(List::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The nouns and sorts of {@code language}. */
    public List<String> called(Language language) {
        return Stream.of(nouns, sorts)
                .flatMap(words -> words.getOrDefault(language, List.of()).stream())
                .toList();
    }
}
