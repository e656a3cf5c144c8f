package io.theopy.intent.sentence;

import io.theopy.intent.Intent;
import java.util.List;
import java.util.Objects;

/**
 * A sentence made from a template, with the places of its slot values.
 *
 * @param text as people write it, without punctuation
 */
public record GeneratedSentence(String text, Intent intent, List<Span> spans) {
    public GeneratedSentence {
        Objects.requireNonNull(text, "text must not be null");
        Objects.requireNonNull(intent, "intent must not be null");
        Objects.requireNonNull(spans, "spans must not be null");
        spans = List.copyOf(spans);
    }

    /**
     * Where a slot's value stands.
     *
     * @param start index of its first character in the text
     * @param end index after its last one
     */
    public record Span(String slot, int start, int end) {
        public Span {
            Objects.requireNonNull(slot, "slot must not be null");
        }
    }

    /** The words of a span. */
    public String said(Span span) {
        return text.substring(span.start(), span.end());
    }
}
