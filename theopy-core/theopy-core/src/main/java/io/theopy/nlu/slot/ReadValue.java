package io.theopy.nlu.slot;

import io.theopy.meaning.Doubt;
import java.util.Optional;

/**
 * What words mean.
 *
 * @param value canonical, see {@link io.theopy.intent.SlotType}
 * @param doubt why it can't be taken as it stands; empty when it can
 */
public record ReadValue(String value, Optional<Doubt> doubt) {
    public static ReadValue of(String value) {
        return new ReadValue(value, Optional.empty());
    }
}
