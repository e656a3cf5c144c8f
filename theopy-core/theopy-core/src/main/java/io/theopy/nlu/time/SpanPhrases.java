package io.theopy.nlu.time;

import io.theopy.nlu.phrase.Openers;
import io.theopy.nlu.phrase.Phrase;
import java.time.Duration;
import java.util.List;

/**
 * What a language gives to read "from ten to eleven". Immutable.
 *
 * @param moment when something begins, and how long it lasts from there
 * @param length how long it lasts alone
 */
public record SpanPhrases(Phrase<MomentExpression> moment, Phrase<Duration> length) {
    /** Of a language in which spans aren't read. */
    public static final SpanPhrases NONE = new SpanPhrases(none(), none());

    private static <T> Phrase<T> none() {
        return Phrase.reading(Openers.words(List.of()), (words, from) -> List.of());
    }
}
