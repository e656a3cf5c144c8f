package io.theopy.server.http.request;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The media types that a request accepts, parsed from its {@code Accept} fields. Source: RFC 9110, section 12.5.1.
 *
 * @param ranges media types and how much each is wanted
 */
public record AcceptedMedia(List<Range> ranges) {
    private static final Pattern QUALITY = Pattern.compile("q=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)");

    /** {@code audio/*;q=0.5}, whose quality is counted in thousandths. */
    record Range(String type, int quality) {}

    public static AcceptedMedia of(Context ctx) {
        return parse(String.join(",", RequestFraming.values(ctx, "Accept")));
    }

    static AcceptedMedia parse(String fields) {
        return new AcceptedMedia(Arrays.stream(fields.toLowerCase(Locale.ROOT).split(","))
                .map(AcceptedMedia::range)
                .flatMap(Optional::stream)
                .toList());
    }

    /**
     * Whether speech is wanted as the answer itself: sound has to be asked for by name, and JSON may not be wanted more.
     */
    public boolean speech() {
        int sound = quality(List.of("audio/wav", "audio/x-wav", "audio/wave"), "audio/*")
                .orElse(0);
        int json = quality(List.of("application/json"), "application/*")
                .or(() -> quality(List.of("*/*"), "*/*"))
                .orElse(0);
        return sound > 0 && sound >= json;
    }

    /** As the most exact of the ranges says. */
    private Optional<Integer> quality(List<String> names, String wider) {
        return best(names).or(() -> best(List.of(wider)));
    }

    private Optional<Integer> best(List<String> types) {
        return ranges.stream()
                .filter(range -> types.contains(range.type()))
                .map(Range::quality)
                .max(Integer::compare);
    }

    /** Empty for one that cannot be read. */
    private static Optional<Range> range(String text) {
        String[] parts = text.split(";");
        int quality = 1_000;
        for (int i = 1; i < parts.length; i++) {
            String part = parts[i].replaceAll("\\s", "");
            if (part.startsWith("q=")) {
                Matcher matcher = QUALITY.matcher(part);
                if (!matcher.matches()) {
                    return Optional.empty();
                }
                quality = (int) Math.round(Double.parseDouble(matcher.group(1)) * 1_000);
            }
        }
        String type = parts[0].strip();
        return type.isEmpty() ? Optional.empty() : Optional.of(new Range(type, quality));
    }
}
