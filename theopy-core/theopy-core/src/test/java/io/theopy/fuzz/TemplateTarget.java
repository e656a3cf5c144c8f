package io.theopy.fuzz;

import io.theopy.intent.template.SentenceTemplateParser;
import io.theopy.intent.template.TemplateSyntaxException;
import io.theopy.text.Languages;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Any text is a sentence template, or said to be none. */
public final class TemplateTarget {
    private TemplateTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String source = new String(input, StandardCharsets.UTF_8);
        Languages.spoken().forEach(language -> {
            try {
                new SentenceTemplateParser(language, rule -> Optional.empty()).parse(source);
            } catch (TemplateSyntaxException e) {
                if (e.getMessage().isBlank()) {
                    throw new AssertionError("a template is refused without a reason", e);
                }
            }
        });
    }
}
