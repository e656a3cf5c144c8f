package io.theopy.nlu.contact;

import io.theopy.meaning.Doubt;
import java.util.Optional;

/**
 * A number or address as it was heard.
 *
 * @param value canonical when it is one
 * @param doubt why it can't be taken as it stands; empty when it can
 */
public record Dictated(String value, Optional<Doubt> doubt) {
    static Dictated sure(String value) {
        return new Dictated(value, Optional.empty());
    }

    static Dictated doubted(String value, Doubt.Kind why) {
        return new Dictated(value, Optional.of(Doubt.of(why)));
    }
}
