package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Intent;
import io.theopy.intent.Placeholders;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * "Cancel my three o'clock": where a name only looks something up, a moment with its hour finds it as well, and whose it is
 * stands in what was found. Stateless.
 */
final class FoundByMoment {
    private FoundByMoment() {}

    /** Whether {@code slot} may be missing from {@code proposed}, since its lookup has a moment to go by. */
    static boolean replaces(Slot slot, ProposedIntent proposed, Intent intent, ActionBinding binding) {
        return slot.kind().fields().isPresent()
                && binding.lookup()
                        .filter(lookup ->
                                lookup.query().values().stream().anyMatch(text -> names(text, slot.name() + ".id")))
                        .filter(lookup -> intent.slots().stream()
                                .filter(other -> other.type() == SlotType.DATETIME && hasHour(proposed, other))
                                .anyMatch(other ->
                                        lookup.query().values().stream().anyMatch(text -> names(text, other.name()))))
                        .isPresent()
                && Stream.of(binding.query().values(), binding.body().values())
                        .flatMap(Collection::stream)
                        .noneMatch(text -> names(text, slot.name() + ".id"));
    }

    /** {@code proposed} with whomever {@code found} belongs to, for the slots that nothing was said of. */
    static ProposedIntent named(ProposedIntent proposed, Intent intent, JsonNode found) {
        ProposedIntent named = proposed;
        for (Slot slot : intent.slots()) {
            Optional<DirectoryEntry> owner =
                    slot.required() && !proposed.slots().containsKey(slot.name())
                            ? slot.kind().fields().flatMap(fields -> owner(fields, found))
                            : Optional.empty();
            if (owner.isPresent()) {
                named = named.with(
                        slot.name(), SlotValue.linked(owner.get(), owner.get().name()));
            }
        }
        return named;
    }

    private static Optional<DirectoryEntry> owner(SlotKind.Fields fields, JsonNode found) {
        JsonNode id = found.path(fields.id());
        JsonNode name = found.path(fields.name());
        return id.isValueNode() && !id.isNull() && name.isTextual()
                ? Optional.of(new DirectoryEntry(id.asText(), name.asText(), ""))
                : Optional.empty();
    }

    private static boolean hasHour(ProposedIntent proposed, Slot slot) {
        SlotValue value = proposed.slots().get(slot.name());
        return value != null && value.isUsable() && value.value().contains("T");
    }

    private static boolean names(String text, String placeholder) {
        return Placeholders.in(text).stream().anyMatch(each -> each.name().equals(placeholder));
    }
}
