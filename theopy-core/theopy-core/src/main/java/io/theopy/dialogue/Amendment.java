package io.theopy.dialogue;

import io.theopy.action.Evidence;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Confirm;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.LastWrite;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * "No, I meant Tuesday" right after something was done: the intent that the catalogue names for it, or else the undo
 * followed by the corrected command. Whatever it is, it is asked about first. Thread-safe.
 */
final class Amendment {
    private final IntentCatalog catalog;
    private final Correction correction;
    private final FollowUps followUps;

    Amendment(IntentCatalog catalog, Correction correction) {
        this.catalog = catalog;
        this.correction = correction;
        this.followUps = new FollowUps(catalog);
    }

    /** What {@code said} asks to be done about {@code last}; empty when it corrects nothing, or nothing can be done. */
    Optional<Move> of(LastWrite last, Utterance said, LocalDateTime now) {
        ProposedIntent done = withoutNotes(last.intent());
        return catalog.find(done.intent())
                .flatMap(Intent::action)
                .flatMap(action -> correction
                        .afterwards(done, said, now)
                        .flatMap(corrected ->
                                inPlace(action, last, corrected).or(() -> replaced(action, last, corrected))));
    }

    private Optional<Move> inPlace(ActionBinding action, LastWrite last, ProposedIntent corrected) {
        return corrected.slots().entrySet().stream()
                .filter(slot -> !slot.getValue().equals(last.intent().slots().get(slot.getKey())))
                .flatMap(slot -> Optional.ofNullable(action.corrections().get(slot.getKey())).stream())
                .findFirst()
                .map(followUp -> new Move.Act(
                        followUps.fill(followUp, corrected, last.found(), last.result()), Evidence.of(false)));
    }

    /** Only where both can wait for a yes. */
    private Optional<Move> replaced(ActionBinding action, LastWrite last, ProposedIntent corrected) {
        return action.undo()
                .filter(undo -> action.confirm() != Confirm.NEVER && isConfirmed(undo.intent()))
                .map(undo ->
                        new Move.Replace(followUps.fill(undo, last.intent(), last.found(), last.result()), corrected));
    }

    private boolean isConfirmed(String intent) {
        return catalog.find(intent)
                .flatMap(Intent::action)
                .filter(action -> action.confirm() != Confirm.NEVER)
                .isPresent();
    }

    /** What the user chose among what was found then says nothing about what will be found now. */
    private static ProposedIntent withoutNotes(ProposedIntent done) {
        Map<String, SlotValue> slots = new LinkedHashMap<>(done.slots());
        slots.keySet().removeIf(name -> name.startsWith("@"));
        return new ProposedIntent(done.intent(), slots, done.confidence(), done.origin());
    }
}
