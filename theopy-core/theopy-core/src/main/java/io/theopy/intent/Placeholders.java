package io.theopy.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The notation of values inside the catalogue's texts: {@code {slot}}, {@code {slot.id}}, {@code {found.amount|money}}.
 * Stateless.
 */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_][a-z0-9_.]*)(?:\\|([^{}]*))?}");

    private Placeholders() {}

    /**
     * One placeholder.
     *
     * @param name what it stands for: {@code found.amount}
     * @param format how to write it ({@code money}), or empty
     */
    public record Placeholder(String name, String format) {
        public Placeholder {
            Objects.requireNonNull(name, "name must not be null");
            Objects.requireNonNull(format, "format must not be null");
        }
    }

    /** The placeholders of {@code template} in order. */
    public static List<Placeholder> in(String template) {
        List<Placeholder> found = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(template);
        while (matcher.find()) {
            found.add(of(matcher));
        }
        return found;
    }

    /** {@code template} with every placeholder replaced; empty when one of them has no value. */
    public static Optional<String> fill(String template, Function<Placeholder, Optional<String>> values) {
        Matcher matcher = PLACEHOLDER.matcher(template);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            Optional<String> value = values.apply(of(matcher));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(matcher.appendTail(out).toString());
    }

    private static Placeholder of(Matcher matcher) {
        String format = matcher.group(2);
        return new Placeholder(matcher.group(1), format == null ? "" : format);
    }
}
