package io.theopy.nlu.slot;

import io.theopy.meaning.Doubt;
import io.theopy.nlu.time.DayTime;
import io.theopy.text.Language;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Optional;

/** What is wrong with days and moments, as doubts. Stateless. */
final class TimeDoubts {
    private TimeDoubts() {}

    static Optional<Doubt> of(DayTime moment, Language language) {
        return switch (moment.trouble()) {
            case NONE -> Optional.empty();
            case WEEKDAY -> Optional.of(contradiction(moment.date().getDayOfWeek(), language));
            case BOUND -> Optional.of(Doubt.of(Doubt.Kind.IN_PART));
            case BACKWARDS -> Optional.of(Doubt.of(Doubt.Kind.NOT_VALID));
            case EITHER -> Optional.of(Doubt.of(Doubt.Kind.EITHER));
        };
    }

    /** The day is another weekday than was said. */
    static Doubt contradiction(DayOfWeek weekday, Language language) {
        return new Doubt(Doubt.Kind.CONTRADICTS, weekday.getDisplayName(TextStyle.FULL, language.locale()));
    }
}
