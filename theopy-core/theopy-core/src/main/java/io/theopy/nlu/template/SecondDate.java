package io.theopy.nlu.template;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Utterance;
import java.util.Optional;

/**
 * "Remind me to tell Marc on Tuesday that we close on Friday": a date behind a note that holds another one. Which of them
 * is meant, only the user knows, and so it is where nothing stands between a date and the note after it. One before "to"
 * is meant. Stateless.
 */
final class SecondDate {
    private SecondDate() {}

    /** {@code proposed} with a doubt about a date that another one in the note before it might be in place of. */
    static ProposedIntent doubted(
            ProposedIntent proposed, BestPath.Path path, Intent intent, Utterance said, UtteranceMatches matches) {
        ProposedIntent doubted = proposed;
        for (BestPath.Span date : path.spans()) {
            Optional<Slot> slot =
                    intent.slot(date.edge().slot()).filter(one -> UnclaimedValue.CLAIMED.contains(one.type()));
            if (slot.isPresent()) {
                Optional<String> other = before(date, path, intent, slot.get().type(), said, matches);
                SlotValue value = doubted.slots().get(slot.get().name());
                if (other.isPresent() && value != null) {
                    doubted = doubted.with(slot.get().name(), either(value, other.get()));
                }
            }
        }
        return doubted;
    }

    private static Optional<String> before(
            BestPath.Span date,
            BestPath.Path path,
            Intent intent,
            SlotType type,
            Utterance said,
            UtteranceMatches matches) {
        for (BestPath.Span text : path.spans()) {
            boolean isText = intent.slot(text.edge().slot())
                    .filter(slot -> slot.type() == SlotType.TEXT)
                    .isPresent();
            boolean isUnclear = text.to() <= date.from() || text.from() == date.to();
            for (int from = text.from(); isText && isUnclear && from < text.to(); from++) {
                long ends = matches.typedEnds(type, from) & (-1L >>> (63 - text.to()));
                if (ends != 0) {
                    return Optional.of(said.original(from, 63 - Long.numberOfLeadingZeros(ends)));
                }
            }
        }
        return Optional.empty();
    }

    private static SlotValue either(SlotValue value, String other) {
        return new SlotValue(
                value.value(),
                other + ", " + value.said(),
                value.candidates(),
                Optional.of(new Doubt(Doubt.Kind.EITHER, other)));
    }
}
