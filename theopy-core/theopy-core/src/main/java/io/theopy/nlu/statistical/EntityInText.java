package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * "Remind me to call Martha Higgins" is about Martha Higgins: an entry of the directory that is named in a note, and the
 * only one, is what the note is about. "Order gloves for Martha Higgins" says it beside the note, which then ends before.
 * Thread-safe.
 */
final class EntityInText {
    private final IntentCatalog catalog;
    private final EntityLinker linker;
    private final Optional<SlotKind> subject;
    private final Pattern beside;

    EntityInText(IntentCatalog catalog, EntityLinker linker) {
        this.catalog = catalog;
        this.linker = linker;
        this.subject = catalog.domain().subject();
        this.beside = beside(subject.map(SlotKind::allNouns).orElse(Set.of()));
    }

    /** The words between a note and what is named after it: "for the client". */
    private static Pattern beside(Set<String> nouns) {
        String any = nouns.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        String word = any.isEmpty() ? "" : "|" + any;
        String noun = any.isEmpty() ? "" : "(?: (?:" + any + "))?";
        return Pattern.compile(
                "[,;:]?\\s+(?:for|about|regarding|concerning|pour|concernant" + word + ")(?: (?:the|la|le))?" + noun
                        + "\\s*$",
                Pattern.CASE_INSENSITIVE);
    }

    /** {@code proposed} with what its text names, if it has none yet. */
    ProposedIntent complete(ProposedIntent proposed, Utterance said, List<ValueSpan> values) {
        Optional<Intent> intent = catalog.find(proposed.intent());
        Optional<Slot> text = intent.flatMap(i -> slot(i, slot -> slot.type() == SlotType.TEXT));
        Optional<Slot> about = subject.flatMap(kind -> intent.flatMap(i -> slot(i, slot -> slot.isOf(kind))));
        if (text.isEmpty()
                || about.isEmpty()
                || proposed.slots().containsKey(about.get().name())) {
            return proposed;
        }
        SlotValue note = proposed.slots().get(text.get().name());
        List<String> named = values.stream()
                .filter(value ->
                        value.kind().equals(ValueKind.entity(about.get().kind().name())))
                .map(value -> said.original(value.from(), value.to()))
                .toList();
        if (note == null || named.size() != 1 || !note.value().contains(named.get(0))) {
            return proposed;
        }
        SlotValue linked = linker.link(new EntityKind(about.get().kind().name()), named.get(0), said.language());
        return linked.candidates().size() == 1
                ? proposed.with(about.get().name(), linked).with(text.get().name(), without(note, named.get(0)))
                : proposed;
    }

    private SlotValue without(SlotValue note, String name) {
        String words = note.value();
        if (!words.endsWith(name)) {
            return note;
        }
        String before = words.substring(0, words.length() - name.length());
        String rest = beside.matcher(before).replaceFirst("");
        return rest.equals(before) || rest.isBlank() ? note : SlotValue.of(rest.strip(), note.said());
    }

    private static Optional<Slot> slot(Intent intent, Predicate<Slot> which) {
        return intent.slots().stream().filter(which).findFirst();
    }
}
