package io.theopy.internal.stage;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Outlook;
import io.theopy.intent.Slot;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Puts moments in doubt that a command would set and that have passed: nobody books for yesterday. Which slots look ahead
 * is the catalogue's to say. Immutable, thread-safe.
 */
public final class PassedMoments {
    private static final int DATE = 10;

    private final IntentCatalog catalog;

    public PassedMoments(IntentCatalog catalog) {
        this.catalog = catalog;
    }

    /** The same, where what has passed is in doubt. */
    ProposedIntent doubted(ProposedIntent proposed, LocalDateTime now) {
        ProposedIntent checked = proposed;
        for (Slot slot : catalog.find(proposed.intent())
                .filter(Intent::writes)
                .map(Intent::slots)
                .orElse(List.of())) {
            SlotValue value = proposed.slots().get(slot.name());
            if (value != null
                    && value.doubt().isEmpty()
                    && slot.type().isMoment()
                    && slot.outlook().way() == Outlook.Way.AHEAD
                    && hasPassed(value.value(), now)) {
                checked = checked.with(slot.name(), value.doubted(Doubt.of(Doubt.Kind.PASSED)));
            }
        }
        return checked;
    }

    /** Canonical dates and moments sort by time. */
    private static boolean hasPassed(String value, LocalDateTime now) {
        String minute = now.truncatedTo(ChronoUnit.MINUTES).toString();
        String reached = value.length() == DATE ? minute.substring(0, DATE) : minute;
        return value.compareTo(reached) < 0;
    }
}
