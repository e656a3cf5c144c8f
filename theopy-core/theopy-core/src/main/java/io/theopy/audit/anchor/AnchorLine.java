package io.theopy.audit.anchor;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the file of anchors, without its line feed. There is exactly one way to write it, and its last field is a
 * hash over the rest of it and the same field of the line before.
 *
 * @param text the line
 * @param chain its last field
 */
record AnchorLine(Anchor anchor, String text, String chain) {
    /** What the first line goes on from. */
    static final String BEGINNING = "0".repeat(64);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final String SEQUENCE = "(0|[1-9][0-9]{0,17})";
    private static final String HASH = "([0-9a-f]{64})";
    private static final Pattern LINE = Pattern.compile("(\\{\"theopy_anchor\":1,"
            + "\"at\":\"(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z)\","
            + "\"last\":" + SEQUENCE + ",\"hash\":\"" + HASH + "\","
            + "\"removed\":" + SEQUENCE + ",\"removed_hash\":\"" + HASH + "\"),"
            + "\"chain\":\"" + HASH + "\"\\}");

    /** @param previous the last field of the line before, or {@link #BEGINNING} */
    static AnchorLine of(Anchor anchor, String previous) {
        String body = "{\"theopy_anchor\":1,\"at\":\"" + TIME.format(anchor.at()) + "\",\"last\":" + anchor.last()
                + ",\"hash\":\"" + anchor.hash() + "\",\"removed\":" + anchor.removed() + ",\"removed_hash\":\""
                + anchor.removedHash() + "\"";
        String chain = FieldHash.of(previous, body);
        return new AnchorLine(anchor, body + ",\"chain\":\"" + chain + "\"}", chain);
    }

    static Optional<AnchorLine> read(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Anchor anchor = new Anchor(
                    Instant.parse(matcher.group(2)),
                    Long.parseLong(matcher.group(3)),
                    matcher.group(4),
                    Long.parseLong(matcher.group(5)),
                    matcher.group(6));
            return Optional.of(new AnchorLine(anchor, line, matcher.group(7)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it may be the beginning of a line whose writer was killed, or had no more room. */
    static boolean isTorn(String line) {
        Matcher matcher = LINE.matcher(line);
        return !line.isEmpty() && !matcher.matches() && matcher.hitEnd();
    }

    boolean goesOnFrom(String previous) {
        return of(anchor, previous).text().equals(text);
    }
}
