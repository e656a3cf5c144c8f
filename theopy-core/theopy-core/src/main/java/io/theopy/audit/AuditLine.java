package io.theopy.audit;

import io.theopy.audit.anchor.AnchorCheck;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an exported file. There is exactly one way to write each, so a byte that differs is a byte that was
 * altered. Texts are ISO 8859-1, one character for each byte.
 */
final class AuditLine {
    private static final String SEQUENCE = "(0|[1-9][0-9]{0,17})";
    private static final String HASH = "([0-9a-f]{64})";
    private static final Pattern BEGINNING =
            Pattern.compile("\\{\"theopy_audit\":1,\"after\":" + SEQUENCE + ",\"hash\":\"" + HASH + "\"\\}");
    private static final Pattern RECORD = Pattern.compile(
            "\\{\"sequence\":" + SEQUENCE + ",\"previous\":\"" + HASH + "\",\"hash\":\"" + HASH
                    + "\",\"event\":(\\{.*\\})\\}",
            Pattern.DOTALL);
    private static final Pattern END =
            Pattern.compile("\\{\"records\":" + SEQUENCE + ",\"last\":" + SEQUENCE + ",\"hash\":\"" + HASH + "\"\\}");

    private AuditLine() {}

    /** The first line: which record the file goes on from. */
    static String beginning(long after, String hash) {
        return "{\"theopy_audit\":1,\"after\":" + after + ",\"hash\":\"" + hash + "\"}";
    }

    static String of(AuditRecord written) {
        return "{\"sequence\":" + written.sequence() + ",\"previous\":\"" + written.previous() + "\",\"hash\":\""
                + written.hash() + "\",\"event\":" + written.event() + "}";
    }

    /** The last line: where the file ends. */
    static String end(AuditVerdict all) {
        return "{\"records\":" + all.records() + ",\"last\":" + all.last() + ",\"hash\":\"" + all.hash() + "\"}";
    }

    static Optional<ChainCheck> readBeginning(String line, AnchorCheck anchors) {
        Matcher matcher = BEGINNING.matcher(line);
        return matcher.matches()
                ? Optional.of(new ChainCheck(Long.parseLong(matcher.group(1)), matcher.group(2), anchors))
                : Optional.empty();
    }

    static Optional<AuditRecord> readRecord(String line) {
        Matcher matcher = RECORD.matcher(line);
        return matcher.matches()
                ? Optional.of(new AuditRecord(
                        Long.parseLong(matcher.group(1)), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    static boolean isEnd(String line) {
        return END.matcher(line).matches();
    }
}
