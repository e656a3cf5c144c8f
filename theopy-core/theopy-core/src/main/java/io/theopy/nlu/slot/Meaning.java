package io.theopy.nlu.slot;

import io.theopy.nlu.time.DateDirection;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.MomentExpression;
import io.theopy.nlu.time.PeriodExpression;
import io.theopy.text.Language;
import java.time.LocalDateTime;
import java.util.Optional;

/** The canonical value of what was read, once it is known what time it is; empty when it has none (a 31 November). */
@FunctionalInterface
public interface Meaning {
    Optional<ReadValue> at(LocalDateTime now);

    static Meaning of(Object value) {
        ReadValue text = ReadValue.of(value.toString());
        return now -> Optional.of(text);
    }

    /** @param language of the words for what is wrong with the day */
    static Meaning of(DayExpression day, DateDirection leaning, Language language) {
        return now -> day.on(now.toLocalDate(), leaning)
                .map(date -> new ReadValue(
                        date.toString(),
                        day.otherWeekday(now.toLocalDate(), leaning)
                                .map(weekday -> TimeDoubts.contradiction(weekday, language))));
    }

    /** @param language of the words for what is wrong with the moment */
    static Meaning of(MomentExpression moment, Language language) {
        return now -> moment.at(now).map(read -> new ReadValue(read.toString(), TimeDoubts.of(read, language)));
    }

    /** A period; one around a day that is another weekday than was said is none. */
    static Meaning of(PeriodExpression period, DateDirection leaning) {
        return now -> period.on(now.toLocalDate(), leaning).map(read -> ReadValue.of(read.toString()));
    }
}
