package io.theopy.server.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;

/**
 * Begins counters at 0. One that begins with the first thing that it counts has no rise that anybody could see: the
 * first failure of the day would trip no alert. Stateless.
 */
final class FromZero {
    private static final String[] OUTCOMES = {
        "done",
        "partly_done",
        "confirm",
        "ask_slot",
        "choose",
        "clarify",
        "refused",
        "queued",
        "unknown",
        "failed",
        "not_understood",
        "cancelled"
    };

    private FromZero() {}

    static void begin(MeterRegistry registry) {
        each(registry, "theopy.turns", "outcome", OUTCOMES);
        each(registry, "theopy.questions", "kind", "confirm", "ask_slot", "choose", "clarify");
        each(registry, "theopy.voice.contested", "sign", "denied", "corrected", "repeated");
        each(registry, "theopy.outbox.settled", "state", "done", "declined", "failed", "expired");
        each(registry, "theopy.teepy.retries", "after", "failed", "unknown");
        each(registry, "theopy.teepy.breaker.changes", "to", "open", "half_open", "closed");
        each(registry, "theopy.teepy.cache", "result", "hit", "miss");
        each(registry, "theopy.teepy.rate.limited", "result", "waited", "refused");
        registry.counter("theopy.fallbacks", "stage", "stt", "to", "typing");
        registry.counter("theopy.fallbacks", "stage", "tts", "to", "text");
        Stream.of(
                        "theopy.exceptions",
                        "theopy.turns.replayed",
                        "theopy.sessions",
                        "theopy.voice.turns",
                        "theopy.voice.words",
                        "theopy.voice.words.wrong",
                        "theopy.teepy.breaker.refused",
                        "theopy.audit.failures")
                .forEach(registry::counter);
    }

    private static void each(MeterRegistry registry, String name, String tag, String... values) {
        Stream.of(values).forEach(value -> registry.counter(name, tag, value));
    }
}
