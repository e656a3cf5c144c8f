package io.theopy.server.secret.gpg;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings in a file of lines {@code NAME=VALUE}, as shells and containers read them. Stateless. */
final class EnvFile {
    private static final Pattern LINE = Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)=(.*)");

    private EnvFile() {}

    /** Comments and lines of another form are passed over; of two lines for one name the last one counts. */
    static Map<String, String> read(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.put(matcher.group(1), unquoted(matcher.group(2).strip()));
            }
        });
        return values;
    }

    private static String unquoted(String value) {
        boolean isQuoted = value.length() >= 2
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return isQuoted ? value.substring(1, value.length() - 1) : value;
    }
}
