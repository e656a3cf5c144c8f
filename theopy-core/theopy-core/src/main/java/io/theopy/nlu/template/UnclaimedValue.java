package io.theopy.nlu.template;

import io.theopy.intent.Intent;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import java.util.List;
import java.util.Set;

/**
 * Finds a date, time or duration in free text that the intent has a slot for and that no template took out: then where
 * the text ends is anything but certain.
 */
final class UnclaimedValue {
    /** What a slot beside a text takes out of it. */
    static final Set<SlotType> CLAIMED =
            Set.of(SlotType.DATETIME, SlotType.DATE, SlotType.DATE_OR_DATETIME, SlotType.DURATION);

    private final Intent intent;
    private final List<BestPath.Span> spans;
    private final UtteranceMatches matches;

    private UnclaimedValue(Intent intent, List<BestPath.Span> spans, UtteranceMatches matches) {
        this.intent = intent;
        this.spans = spans;
        this.matches = matches;
    }

    static boolean isIn(BestPath.Path path, Intent intent, UtteranceMatches matches) {
        return new UnclaimedValue(intent, path.spans(), matches).exists();
    }

    private boolean exists() {
        return intent.slots().stream()
                .filter(slot -> CLAIMED.contains(slot.type()) && !isFilled(slot))
                .anyMatch(slot -> spans.stream().filter(this::isText).anyMatch(span -> holds(span, slot.type())));
    }

    private boolean isFilled(Slot slot) {
        return spans.stream().anyMatch(span -> span.edge().slot().equals(slot.name()));
    }

    private boolean isText(BestPath.Span span) {
        return intent.slot(span.edge().slot())
                .filter(slot -> slot.type() == SlotType.TEXT)
                .isPresent();
    }

    private boolean holds(BestPath.Span span, SlotType type) {
        long inside = -1L >>> (63 - span.to());
        for (int from = span.from(); from < span.to(); from++) {
            if ((matches.typedEnds(type, from) & inside) != 0) {
                return true;
            }
        }
        return false;
    }
}
