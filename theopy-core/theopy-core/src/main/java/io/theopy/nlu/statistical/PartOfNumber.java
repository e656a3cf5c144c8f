package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tells a number that is only a part of what was said: {@code minus 101}, {@code 10½}, {@code 101 bis}, {@code 101 point
 * 5}. Taken for the whole, it would name another invoice. Stateless.
 */
final class PartOfNumber {
    /** A longer word behind a number begins something else. */
    private static final int SUFFIX = 3;

    private final Utterance said;
    private final List<ValueSpan> all;
    private final Predicate<String> known;

    /** @param known whether the command has a word */
    PartOfNumber(MaskedUtterance said, Predicate<String> known) {
        this.said = said.said();
        this.all = said.values().stream().flatMap(Optional::stream).toList();
        this.known = known;
    }

    /** {@code slots} without numbers that are a part of something longer. */
    static Map<String, SlotValue> without(
            Map<String, SlotValue> slots, Intent intent, MaskedUtterance said, LanguageModel model) {
        PartOfNumber parts = new PartOfNumber(said, word -> model.knows(intent, word));
        Map<String, SlotValue> whole = new LinkedHashMap<>(slots);
        whole.entrySet()
                .removeIf(given -> intent.slot(given.getKey())
                                .filter(slot -> ValueKind.filling(slot.kind()).contains(ValueKind.NUMBER))
                                .isPresent()
                        && parts.is(given.getValue().said()));
        return whole;
    }

    /** Whether the number that was written so is part of something longer. */
    boolean is(String written) {
        return all.stream()
                .filter(value -> value.kind().equals(ValueKind.NUMBER))
                .filter(value -> said.original(value.from(), value.to()).equals(written))
                .anyMatch(value -> isStrange(value.from() - 1)
                        || isStrange(value.to()) && (isSuffix(value.to()) || isNumber(value.to() + 1)));
    }

    /** Whether it is a word that the command does not have, and no value. */
    private boolean isStrange(int token) {
        return token >= 0
                && token < said.tokens().size()
                && !known.test(said.tokens().get(token).form())
                && all.stream().noneMatch(value -> value.from() <= token && token < value.to());
    }

    private boolean isSuffix(int token) {
        String form = said.tokens().get(token).form();
        return form.length() <= SUFFIX || Coverage.holdsDigit(form);
    }

    private boolean isNumber(int token) {
        return all.stream()
                .anyMatch(value -> value.from() == token && value.kind().equals(ValueKind.NUMBER));
    }
}
