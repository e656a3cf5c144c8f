package io.theopy.internal.record;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.TurnResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes out of what was said, and answered, whatever tells who it is about: the values of slots that the catalogue gives
 * to names, places, contact data and free text, the names that the ERP knows, and what looks like a phone number or an
 * address. What nobody understood may be anything, so nothing is kept of it but its length. Thread-safe.
 */
public final class Redaction {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]+@[^\\s@<>\"]+");
    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[ .()/-]{0,2}\\d){5,}");
    private static final int SHORTEST_NAME = 3;

    private final IntentCatalog catalog;
    private final EntityDirectory directory;

    public Redaction(IntentCatalog catalog, EntityDirectory directory) {
        this.catalog = catalog;
        this.directory = directory;
    }

    String said(TurnResult turn) {
        return turn.understood()
                .map(understood -> without(turn.said(), values(understood)))
                .orElseGet(() -> "[" + HeardWrong.words(turn.said()).size() + " words that were not understood]");
    }

    String reply(TurnResult turn) {
        return without(turn.reply().text(), turn.understood().map(this::values).orElse(List.of()));
    }

    private String without(String text, List<String> values) {
        String kept = text;
        for (String value : Stream.concat(values.stream(), names())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            kept = Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(value) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(kept)
                    .replaceAll(Matcher.quoteReplacement("[…]"));
        }
        return LONG_NUMBER.matcher(EMAIL.matcher(kept).replaceAll("[…]")).replaceAll("[…]");
    }

    /** What the slots hold, as it was said and as it was taken. */
    private List<String> values(ProposedIntent understood) {
        List<String> values = new ArrayList<>();
        for (Map.Entry<String, SlotValue> slot : understood.slots().entrySet()) {
            if (isPersonal(understood.intent(), slot.getKey())) {
                values.add(slot.getValue().said());
                values.add(slot.getValue().value());
                slot.getValue().candidates().stream().map(DirectoryEntry::name).forEach(values::add);
            }
        }
        return values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** What no intent declares, such as what the dialogue notes for itself, counts as personal. */
    private boolean isPersonal(String intent, String slot) {
        return catalog.find(intent)
                .flatMap((Intent known) -> known.slot(slot))
                .map(Slot::type)
                .map(type -> type.isFree() || type == SlotType.PHONE || type == SlotType.EMAIL)
                .orElse(true);
    }

    /** Those that the ERP knows, whole and word by word, without what such things are called in general. */
    private Stream<String> names() {
        return catalog.domain().entities().stream()
                .flatMap(kind -> directory.entries(new EntityKind(kind.name())).stream()
                        .map(DirectoryEntry::name)
                        .flatMap(name -> Stream.concat(Stream.of(name), words(name, kind))))
                .filter(name -> name.length() >= SHORTEST_NAME);
    }

    private static Stream<String> words(String name, SlotKind kind) {
        return HeardWrong.words(name).stream()
                .filter(word -> !kind.allNouns().contains(word)
                        && kind.sorts().values().stream().noneMatch(sorts -> sorts.contains(word)));
    }
}
