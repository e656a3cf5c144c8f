package io.theopy.intent;

import java.util.List;
import java.util.Objects;

/**
 * Values such as people say them in a language, for generated sentences.
 *
 * @param texts notes and tasks
 * @param positions places in a list
 * @param money what stands after an amount in euros, with the blank before it
 */
public record SampleLanguage(
        List<String> dates,
        List<String> dateTimes,
        List<String> periods,
        List<String> durations,
        List<String> texts,
        List<String> positions,
        String money) {
    public SampleLanguage {
        Objects.requireNonNull(dates, "dates must not be null");
        Objects.requireNonNull(dateTimes, "dateTimes must not be null");
        Objects.requireNonNull(periods, "periods must not be null");
        Objects.requireNonNull(durations, "durations must not be null");
        Objects.requireNonNull(texts, "texts must not be null");
        Objects.requireNonNull(positions, "positions must not be null");
        Objects.requireNonNull(money, "money must not be null");
    }
}
