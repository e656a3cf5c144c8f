package io.theopy.intent.sentence;

import io.theopy.intent.Intent;
import java.util.ArrayList;
import java.util.List;

/** Puts words together to a {@link GeneratedSentence}, with blanks where they belong. */
final class SentenceBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<GeneratedSentence.Span> spans = new ArrayList<>();

    void words(String words) {
        if (words.isEmpty()) {
            return;
        }
        boolean elided = text.length() > 0 && "'\u2019".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (text.length() > 0 && !elided && !words.startsWith("'s")) {
            text.append(' ');
        }
        text.append(words);
    }

    void slot(String name, String words) {
        int before = text.length();
        words(words);
        int start = text.length() - words.length();
        if (text.length() > before) {
            spans.add(new GeneratedSentence.Span(name, start, text.length()));
        }
    }

    String text() {
        return text.toString();
    }

    GeneratedSentence build(Intent intent) {
        return new GeneratedSentence(text(), intent, spans);
    }
}
