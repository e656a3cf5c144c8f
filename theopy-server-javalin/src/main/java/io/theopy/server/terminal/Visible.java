package io.theopy.server.terminal;

/**
 * Escapes whatever would control a terminal, or hide in it: control characters (C0, DEL, C1: all that an escape
 * sequence begins with), carriage returns, bidirectional overrides and other invisible formatting become {@code
 * \}{@code u001b} and the like. Within JSON that is the same text. Stateless.
 */
public final class Visible {
    private Visible() {}

    /** {@code text} with its line ends and tabs. */
    public static String lines(String text) {
        return shown(text, true);
    }

    /** {@code text} on one line: whoever wrote it cannot begin another. */
    public static String line(String text) {
        return shown(text, false);
    }

    private static String shown(String text, boolean mayBreak) {
        if (text.codePoints().noneMatch(c -> steers(c, mayBreak))) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (steers(c, mayBreak)) {
                text.substring(at, end).chars().forEach(unit -> shown.append(String.format("\\u%04x", unit)));
            } else {
                shown.appendCodePoint(c);
            }
            at = end;
        }
        return shown.toString();
    }

    private static boolean steers(int c, boolean mayBreak) {
        if (mayBreak && (c == '\n' || c == '\t')) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }
}
