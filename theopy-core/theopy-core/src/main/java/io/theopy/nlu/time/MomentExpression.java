package io.theopy.nlu.time;

import java.time.LocalDateTime;
import java.util.Optional;

/** What words for a day, a time or both mean, before it is known what time it is. */
@FunctionalInterface
public interface MomentExpression {
    Optional<DayTime> at(LocalDateTime now);
}
