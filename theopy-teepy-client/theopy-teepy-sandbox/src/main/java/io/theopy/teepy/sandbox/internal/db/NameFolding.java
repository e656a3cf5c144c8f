package io.theopy.teepy.sandbox.internal.db;

import java.text.Normalizer;
import java.util.Locale;

/** Makes names comparable: no accents, no case, one kind of apostrophe and hyphen. */
public final class NameFolding {
    private NameFolding() {}

    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
