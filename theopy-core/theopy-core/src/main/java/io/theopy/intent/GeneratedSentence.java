package io.theopy.intent;

import java.util.List;

/**
 * A sentence made from a template, with the places of its slot values.
 *
 * @param text as people write it, without punctuation
 */
public record GeneratedSentence(String text, Intent intent, List<Span> spans) {
    public GeneratedSentence {
        spans = List.copyOf(spans);
    }

    /**
     * Where a slot's value stands.
     *
     * @param start index of its first character in the text
     * @param end index after its last one
     */
    public record Span(String slot, int start, int end) {}

    /** The words of a span. */
    public String said(Span span) {
        return text.substring(span.start(), span.end());
    }
}
