package io.theopy.dialogue;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.util.Map;
import java.util.Optional;

/**
 * "His invoices", « celle-là »: fills what a pronoun stands for with what was talked about last. Only what the ERP knows
 * (linked clients and operators, numbers) can be referred to. Immutable, thread-safe.
 */
final class Anaphora {
    private static final WordList PERSONS = WordList.of(DialogueWords::persons);
    private static final WordList THINGS = WordList.of(DialogueWords::things);

    private final IntentCatalog catalog;

    Anaphora(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@code meaning} with what pronouns in {@code said} stand for. */
    Interpretation resolve(Utterance said, Interpretation meaning, Map<String, SlotValue> focus) {
        if (focus.isEmpty() || meaning.candidates().isEmpty()) {
            return meaning;
        }
        return new Interpretation(meaning.candidates().stream()
                .map(proposed -> resolve(said, proposed, focus))
                .toList());
    }

    private ProposedIntent resolve(Utterance said, ProposedIntent proposed, Map<String, SlotValue> focus) {
        Optional<Intent> intent = catalog.find(proposed.intent());
        if (intent.isEmpty()) {
            return proposed;
        }
        ProposedIntent resolved = proposed;
        for (Slot slot : intent.get().slots()) {
            SlotValue given = proposed.slots().get(slot.name());
            SlotValue last = focus.get(slot.name());
            boolean open = given == null || (slot.type().isFree() && isPronoun(given, said));
            if (open && last != null && isReferable(slot, last) && refers(slot, said)) {
                resolved = resolved.with(slot.name(), last);
            }
        }
        return resolved;
    }

    private static boolean isReferable(Slot slot, SlotValue value) {
        return switch (slot.type()) {
            case CLIENT, OPERATOR -> value.candidates().size() == 1;
            case INVOICE_NUMBER, REMINDER_NUMBER -> true;
            default -> false;
        };
    }

    /** A thing may stand for an invoice; for a client only where the client is all there is to refer to. */
    private static boolean refers(Slot slot, Utterance said) {
        boolean number = slot.type() == SlotType.INVOICE_NUMBER || slot.type() == SlotType.REMINDER_NUMBER;
        return number ? THINGS.isIn(said) : PERSONS.isIn(said) || (slot.required() && THINGS.isIn(said));
    }

    private static boolean isPronoun(SlotValue value, Utterance said) {
        for (int i = 0; i < said.tokens().size(); i++) {
            int length = Math.max(PERSONS.lengthAt(said, i), THINGS.lengthAt(said, i));
            if (length > 0 && said.original(i, i + length).equalsIgnoreCase(value.said())) {
                return true;
            }
        }
        return false;
    }
}
