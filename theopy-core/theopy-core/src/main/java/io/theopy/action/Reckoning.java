package io.theopy.action;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Placeholders;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.Shift;
import io.theopy.meaning.SlotValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reckons a moment that was said as "an hour later" from the one that the lookup found. What takes a change back says in
 * the catalogue where the old value is. Stateless.
 */
final class Reckoning {
    private static final String FOUND = "found.";

    private Reckoning() {}

    /** The field of what the lookup of {@code intent} finds that holds the value {@code slot} has now. */
    static Optional<String> known(String intent, ActionBinding binding, String slot) {
        return binding.undo()
                .filter(undo -> binding.lookup().isPresent() && undo.intent().equals(intent))
                .flatMap(undo -> Optional.ofNullable(undo.slots().get(slot)))
                .map(Placeholders::in)
                .filter(placeholders -> placeholders.size() == 1)
                .map(placeholders -> placeholders.get(0).name())
                .filter(name -> name.startsWith(FOUND))
                .map(name -> name.substring(FOUND.length()));
    }

    /** {@code proposed} with moments in place of what they are away from those of {@code found}. */
    static ProposedIntent of(ProposedIntent proposed, ActionBinding binding, JsonNode found) {
        ProposedIntent reckoned = proposed;
        for (Map.Entry<String, SlotValue> slot : proposed.slots().entrySet()) {
            Optional<SlotValue> moment = known(proposed.intent(), binding, slot.getKey())
                    .map(field -> found.path(field).asText())
                    .flatMap(now -> Shift.from(now, slot.getValue()));
            if (moment.isPresent()) {
                reckoned = reckoned.with(slot.getKey(), moment.get());
            }
        }
        return reckoned;
    }

    /** A slot of which nobody could reckon the moment. */
    static Optional<String> open(ProposedIntent proposed) {
        List<String> open = proposed.slots().entrySet().stream()
                .filter(slot -> Shift.is(slot.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return open.stream().findFirst();
    }
}
