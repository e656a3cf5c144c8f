package io.theopy.reply;

import io.theopy.intent.Placeholders;
import io.theopy.intent.Placeholders.Placeholder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills a reply of the catalogue; a part in {@code [...]} goes when a value in it is missing. Stateless. */
final class ReplyTemplate {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\[\\]]*)]");

    private ReplyTemplate() {}

    static String render(String template, Function<Placeholder, Optional<String>> values) {
        // One pass: what a user said may itself look like a placeholder and must stay as it is.
        Matcher optional = OPTIONAL.matcher(template);
        StringBuilder out = new StringBuilder();
        int end = 0;
        while (optional.find()) {
            out.append(filled(template.substring(end, optional.start()), values));
            out.append(Placeholders.fill(optional.group(1), values).orElse(""));
            end = optional.end();
        }
        out.append(filled(template.substring(end), values));
        return out.toString().replaceAll(" {2,}", " ").strip();
    }

    /** The placeholders that {@link #render} writes: those of a part that goes are not said. */
    static List<Placeholder> named(String template, Function<Placeholder, Optional<String>> values) {
        List<Placeholder> named =
                new ArrayList<>(Placeholders.in(OPTIONAL.matcher(template).replaceAll("")));
        OPTIONAL.matcher(template).results().map(part -> part.group(1)).forEach(part -> {
            if (Placeholders.fill(part, values).isPresent()) {
                named.addAll(Placeholders.in(part));
            }
        });
        return named;
    }

    private static String filled(String text, Function<Placeholder, Optional<String>> values) {
        return Placeholders.fill(
                        text,
                        placeholder -> Optional.of(values.apply(placeholder).orElse("")))
                .orElse(text);
    }
}
