package io.theopy.nlu.statistical;

import io.theopy.intent.HttpMethod;
import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.link.NameCleaner;
import io.theopy.nlu.link.Towns;
import io.theopy.nlu.slot.Lengths;
import io.theopy.nlu.slot.Moves;
import io.theopy.nlu.slot.SentenceWords;
import io.theopy.nlu.slot.SlotRecognizers;
import io.theopy.nlu.template.NoteCleaner;
import io.theopy.text.Languages;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Fills an intent's slots from the values and tagged words of an utterance. Thread-safe. */
final class SlotFilling {
    private final EntityLinker linker;
    private final NameCleaner names;
    private final Map<Slot, ChoicePhrases> choices;
    private final LocalDateTime now;

    SlotFilling(EntityLinker linker, NameCleaner names, Map<Slot, ChoicePhrases> choices, LocalDateTime now) {
        this.names = names;
        this.linker = linker;
        this.choices = choices;
        this.now = now;
    }

    /**
     * What was filled.
     *
     * @param leftOver values in the utterance that no slot of the intent took, without times that only tell what was
     */
    record Filled(Map<String, SlotValue> slots, List<ValueSpan> leftOver) {}

    Filled fill(Intent intent, MaskedUtterance said, List<LabelledSpan> tagged) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        List<ValueSpan> unused = new ArrayList<>();
        said.values().forEach(value -> value.ifPresent(unused::add));
        Optional<LabelledSpan> text = has(intent, SlotType.TEXT) ? free(SlotType.TEXT, said, tagged) : Optional.empty();
        text.ifPresent(span -> unused.removeIf(value -> isInside(value, span, said)));
        // What was before only takes a value that follows its word; the rest is left for the others.
        intent.slots().stream()
                .filter(Slot::before)
                .forEach(slot ->
                        fromValue(slot, intent, said, unused).ifPresent(value -> slots.put(slot.name(), value)));
        for (Slot slot : intent.slots()) {
            if (!slots.containsKey(slot.name()) && !slot.before()) {
                value(slot, intent, said, tagged, unused).ifPresent(value -> slots.put(slot.name(), value));
            }
        }
        unused.removeIf(value -> Times.isReached(value, said.said(), now) && !Times.takes(intent, value));
        return new Filled(Moves.settled(intent, Lengths.settled(intent, slots)), unused);
    }

    private Optional<SlotValue> value(
            Slot slot, Intent intent, MaskedUtterance said, List<LabelledSpan> tagged, List<ValueSpan> unused) {
        return switch (slot.type()) {
            case TEXT -> freeWords(slot.type(), said, tagged);
            case NAME -> freeWords(slot.type(), said, tagged).or(() -> knownName(slot, said, unused));
            case CITY -> freeWords(slot.type(), said, tagged).or(() -> Cities.find(said, names));
            case CHOICE ->
                Optional.ofNullable(choices.get(slot))
                        .flatMap(phrases -> phrases.find(said.said()))
                        .map(found -> SlotValue.of(found.choice(), said.said().original(found.from(), found.to())));
            case ENTITY ->
                entity(slot, said, unused)
                        .or(() -> taggedEntity(slot, said, tagged))
                        .or(() -> slot.kind().beside().flatMap(other -> secondName(slot, other, said, tagged)));
            case POSITION ->
                SlotRecognizers.parseWhole(SlotType.POSITION, said.said(), now)
                        .map(value -> SlotValue.of(value, said.said().original()));
            default -> typed(slot, intent, said, unused);
        };
    }

    private Optional<SlotValue> freeWords(SlotType type, MaskedUtterance said, List<LabelledSpan> tagged) {
        return free(type, said, tagged).map(span -> {
            String all = said.original(span.from(), span.to());
            // A name ends at a comma; a note may go on.
            String words = type == SlotType.TEXT ? NoteCleaner.clean(all) : all.split("[,;:]", 2)[0].strip();
            if (type == SlotType.TEXT) {
                return SlotValue.of(words, words);
            }
            String name = names.clean(words, said.said().language());
            int from = said.starts().get(span.from());
            return SlotValue.of(type == SlotType.CITY ? Towns.called(name, said.said(), from) : name, words);
        });
    }

    /** The longest words of this type; a value alone is no note. */
    private static Optional<LabelledSpan> free(SlotType type, MaskedUtterance said, List<LabelledSpan> tagged) {
        return tagged.stream()
                .filter(span -> span.label().equals(type.label()))
                .filter(span -> type != SlotType.TEXT || said.hasWords(span.from(), span.to()))
                .max(Comparator.comparingInt(span -> span.to() - span.from()));
    }

    /** Somebody new who is called like somebody known. */
    private Optional<SlotValue> knownName(Slot slot, MaskedUtterance said, List<ValueSpan> unused) {
        return slot.of()
                .flatMap(kind -> take(unused, Set.of(ValueKind.entity(kind))))
                .map(value -> {
                    String words = said.said().original(value.from(), value.to());
                    return SlotValue.of(names.clean(words, said.said().language()), words);
                });
    }

    private Optional<SlotValue> entity(Slot slot, MaskedUtterance said, List<ValueSpan> unused) {
        Optional<ValueSpan> span = take(unused, ValueKind.filling(slot.kind()));
        return span.map(value -> linker.link(
                kind(slot),
                said.said().original(value.from(), value.to()),
                said.said().language()));
    }

    private Optional<SlotValue> taggedEntity(Slot slot, MaskedUtterance said, List<LabelledSpan> tagged) {
        return tagged.stream()
                .filter(span -> span.label().equals(slot.kind().name()))
                .findFirst()
                .map(span -> linker.link(
                        kind(slot),
                        said.original(span.from(), span.to()),
                        said.said().language()));
    }

    /** Beside something that the directory knows, another name is a colleague's; one that nobody has is asked about. */
    private Optional<SlotValue> secondName(Slot slot, String other, MaskedUtterance said, List<LabelledSpan> tagged) {
        ValueKind first = ValueKind.entity(other);
        boolean firstIsKnown = said.values().stream()
                .anyMatch(v -> v.isPresent() && v.get().kind().equals(first));
        return tagged.stream()
                .filter(span -> firstIsKnown && span.label().equals(other))
                .filter(span ->
                        said.values().subList(span.from(), span.to()).stream().allMatch(Optional::isEmpty))
                .findFirst()
                .map(span -> said.original(span.from(), span.to()))
                .or(() -> firstIsKnown ? writtenAsName(said) : Optional.empty())
                .map(name -> linker.link(kind(slot), name, said.said().language()));
    }

    /** Words after "with" that are written as a name and are no value. */
    private static Optional<String> writtenAsName(MaskedUtterance said) {
        Set<String> with = words(said).with();
        int length = said.masked().tokens().size();
        for (int i = 0; i + 1 < length; i++) {
            int end = i + 1;
            while (end < length && said.values().get(end).isEmpty() && isCapital(said.original(end, end + 1))) {
                end++;
            }
            if (end > i + 1 && with.contains(said.masked().tokens().get(i).form())) {
                return Optional.of(said.original(i + 1, end));
            }
        }
        return Optional.empty();
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Of what is created, a moment without an hour says when it happened; it books nothing beside it. */
    private static boolean isBeside(Slot slot, Intent intent) {
        return slot.type() == SlotType.DATETIME
                && !slot.required()
                && intent.action()
                        .filter(action -> action.method() == HttpMethod.POST)
                        .isPresent();
    }

    /** Which of two places of one kind a value is for, only the words around it tell. */
    private static boolean isOneOfTwo(Slot slot, Intent intent) {
        return intent.slots().stream()
                        .filter(other -> !other.before() && other.isOf(slot.kind()))
                        .count()
                > 1;
    }

    private Optional<SlotValue> typed(Slot slot, Intent intent, MaskedUtterance said, List<ValueSpan> unused) {
        if (isOneOfTwo(slot, intent)) {
            return Optional.empty();
        }
        for (ValueSpan span : List.copyOf(unused)) {
            if (isFilledBy(slot, intent, span)) {
                Optional<SlotValue> value = read(slot, intent, said, span)
                        .filter(read -> !isBeside(slot, intent) || read.value().contains("T"));
                if (value.isPresent()) {
                    unused.remove(span);
                    return value;
                }
            }
        }
        return Optional.empty();
    }

    /** "From nine to noon" is how long where nothing takes when. */
    private static boolean isFilledBy(Slot slot, Intent intent, ValueSpan span) {
        return ValueKind.filling(slot.kind()).contains(span.kind())
                || slot.type() == SlotType.DURATION
                        && span.kind().equals(ValueKind.WHEN)
                        && Lengths.areRead(slot, intent);
    }

    private Optional<SlotValue> fromValue(Slot slot, Intent intent, MaskedUtterance said, List<ValueSpan> unused) {
        Set<String> fromWords = words(said).from();
        long moments =
                unused.stream().filter(v -> v.kind().equals(ValueKind.WHEN)).count();
        for (int i = 0; i < said.values().size() && moments > 1; i++) {
            Optional<ValueSpan> span = said.values().get(i).filter(v -> v.kind().equals(ValueKind.WHEN));
            if (span.isPresent() && fromWords.contains(said.before(i))) {
                unused.remove(span.get());
                return read(slot, intent, said, span.get());
            }
        }
        return Optional.empty();
    }

    /** The span read as the slot's own type; a longer or shorter reading of it does not count. */
    private Optional<SlotValue> read(Slot slot, Intent intent, MaskedUtterance said, ValueSpan span) {
        return SlotRecognizers.forSlot(slot, intent, said.said().language())
                .matchesAt(said.said(), span.from(), now)
                .stream()
                .filter(match -> match.to() == span.to())
                .findFirst()
                .map(match -> match.as(said.said().original(span.from(), span.to())));
    }

    private static Optional<ValueSpan> take(List<ValueSpan> unused, Set<ValueKind> kinds) {
        Optional<ValueSpan> first =
                unused.stream().filter(v -> kinds.contains(v.kind())).findFirst();
        first.ifPresent(unused::remove);
        return first;
    }

    private static boolean has(Intent intent, SlotType type) {
        return intent.slots().stream().anyMatch(slot -> slot.type() == type);
    }

    private static boolean isInside(ValueSpan value, LabelledSpan span, MaskedUtterance said) {
        return value.from() >= said.starts().get(span.from())
                && value.to() <= said.starts().get(span.to());
    }

    private static EntityKind kind(Slot slot) {
        return new EntityKind(slot.kind().name());
    }

    private static SentenceWords words(MaskedUtterance said) {
        return Languages.part(said.said().language(), SentenceWords.class);
    }
}
