package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * "Remind me to call Martha Higgins" is about Martha Higgins: a client of the directory who is named in a note, and the
 * only one, is the note's client. "Order gloves for Martha Higgins" says it beside the note, which then ends before.
 * Thread-safe.
 */
final class ClientInText {
    private static final Pattern BESIDE = Pattern.compile(
            "[,;:]?\\s+(?:for|about|regarding|concerning|pour|concernant|client|customer)(?: (?:the|la|le))?"
                    + "(?: (?:client|cliente|customer))?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private final IntentCatalog catalog;
    private final EntityLinker linker;

    ClientInText(IntentCatalog catalog, EntityLinker linker) {
        this.catalog = catalog;
        this.linker = linker;
    }

    /** {@code proposed} with the client that its text names, if it has none yet. */
    ProposedIntent complete(ProposedIntent proposed, Utterance said, List<ValueSpan> values) {
        Optional<Intent> intent = catalog.find(proposed.intent());
        Optional<Slot> text = intent.flatMap(i -> slot(i, SlotType.TEXT));
        Optional<Slot> client = intent.flatMap(i -> slot(i, SlotType.CLIENT));
        if (text.isEmpty()
                || client.isEmpty()
                || proposed.slots().containsKey(client.get().name())) {
            return proposed;
        }
        SlotValue note = proposed.slots().get(text.get().name());
        List<String> named = values.stream()
                .filter(value -> value.kind() == ValueKind.CLIENT)
                .map(value -> said.original(value.from(), value.to()))
                .toList();
        if (note == null || named.size() != 1 || !note.value().contains(named.get(0))) {
            return proposed;
        }
        SlotValue linked = linked(named.get(0), said.language());
        return linked.candidates().size() == 1
                ? proposed.with(client.get().name(), linked).with(text.get().name(), without(note, named.get(0)))
                : proposed;
    }

    private SlotValue linked(String name, Language language) {
        return linker.link(EntityKind.CLIENT, name, language);
    }

    private static SlotValue without(SlotValue note, String name) {
        String words = note.value();
        if (!words.endsWith(name)) {
            return note;
        }
        String before = words.substring(0, words.length() - name.length());
        String rest = BESIDE.matcher(before).replaceFirst("");
        return rest.equals(before) || rest.isBlank() ? note : SlotValue.of(rest.strip(), note.said());
    }

    private static Optional<Slot> slot(Intent intent, SlotType type) {
        return intent.slots().stream().filter(slot -> slot.type() == type).findFirst();
    }
}
