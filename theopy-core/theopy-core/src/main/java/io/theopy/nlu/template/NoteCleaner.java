package io.theopy.nlu.template;

import java.util.regex.Pattern;

/** Takes off a note what belongs to the sentence around it: a leading "that", a trailing "add it". Stateless. */
public final class NoteCleaner {
    private static final Pattern LEADING = Pattern.compile(
            "^(?:that |que |qu['\u2019]|(?:please|s'il (?:te|vous) plaît)[,:] ?)(?=\\S)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING = Pattern.compile(
            "[,;:]\\s*(?:please\\s+)?(?:(?:add|note|put|write|log) (?:it|that|this)(?: down| in)?"
                    + "|(?:ajoute|note|mets|inscris)[- ](?:le|la|ça)|please|s'il (?:te|vous) plaît|merci|thanks)\\.?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private NoteCleaner() {}

    public static String clean(String said) {
        String note = TRAILING.matcher(LEADING.matcher(said).replaceFirst(""))
                .replaceFirst("")
                .strip();
        return note.isEmpty() ? said : note;
    }
}
