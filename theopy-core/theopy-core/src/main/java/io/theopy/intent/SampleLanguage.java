package io.theopy.intent;

import java.util.List;

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
        String money) {}
