package io.theopy.action.ledger;

import java.util.regex.Pattern;

/** Free text as databases take it: they refuse the null character and halves of surrogate pairs. */
final class StoredText {
    private static final Pattern REFUSED = Pattern.compile("[\\x{0}\\p{Cs}]");

    private StoredText() {}

    static String kept(String text) {
        return REFUSED.matcher(text).replaceAll("\uFFFD");
    }
}
