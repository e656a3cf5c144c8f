package io.theopy.nlu.slot;

import io.theopy.nlu.time.DateDirection;
import io.theopy.nlu.time.DatePeriod;
import io.theopy.nlu.time.DayExpression;
import io.theopy.nlu.time.DayTime;
import io.theopy.nlu.time.MomentExpression;
import io.theopy.nlu.time.PeriodExpression;
import java.time.LocalDateTime;
import java.util.Optional;

/** The canonical value of what was read, once it is known what time it is; empty when it has none (a 31 November). */
@FunctionalInterface
public interface Meaning {
    Optional<String> at(LocalDateTime now);

    static Meaning of(Object value) {
        String text = value.toString();
        return now -> Optional.of(text);
    }

    static Meaning of(DayExpression day) {
        return now -> day.on(now.toLocalDate(), DateDirection.AHEAD).map(Object::toString);
    }

    static Meaning of(DayExpression day, DateDirection leaning) {
        return now -> day.on(now.toLocalDate(), leaning).map(Object::toString);
    }

    static Meaning of(MomentExpression moment) {
        return now -> moment.at(now).map(DayTime::toString);
    }

    static Meaning of(PeriodExpression period, DateDirection leaning) {
        return now -> period.on(now.toLocalDate(), leaning).map(DatePeriod::toString);
    }
}
