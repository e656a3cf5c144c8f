package io.theopy.language.en;

import io.theopy.intent.SampleLanguage;
import java.util.List;

/** Values such as people say them in English. */
final class EnglishSamples {
    static final SampleLanguage ALL = new SampleLanguage(
            List.of("tomorrow", "next Monday", "November 12th", "the 3rd of December", "2025-11-21", "Friday"),
            List.of(
                    "tomorrow at 2pm",
                    "next Tuesday at 10:30",
                    "November 12th at 9",
                    "Friday at noon",
                    "the 14th at half past three",
                    "Monday at 4 o'clock"),
            List.of("this month", "last week", "October", "this year", "next week", "last month"),
            List.of("30 minutes", "two hours", "1h30", "45 minutes", "an hour", "half an hour"),
            List.of(
                    "call the supplier",
                    "order new labels",
                    "replaced the printer",
                    "check the delivery",
                    "stock counting",
                    "trained the staff",
                    "everything works"),
            List.of("first", "second", "third", "last", "2", "3"),
            " euros");

    private EnglishSamples() {}
}
