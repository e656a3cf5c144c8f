package io.theopy.nlu.slot;

import io.theopy.text.Language;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the parts of a spoken email address, one after the other, into its text. Used once. */
final class AddressReader {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[._+-][a-z0-9]+)*");
    private static final Map<String, String> JOINTS = Map.ofEntries(
            Map.entry("dot", "."),
            Map.entry("point", "."),
            Map.entry("dash", "-"),
            Map.entry("hyphen", "-"),
            Map.entry("tiret", "-"),
            Map.entry("underscore", "_"),
            Map.entry("plus", "+"),
            Map.entry(".", "."),
            Map.entry("-", "-"),
            Map.entry("_", "_"));

    private final Words words;
    private final int start;
    private final Language language;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int label;

    AddressReader(Words words, int start, Language language) {
        this.words = words;
        this.start = start;
        this.at = start;
        this.language = language;
    }

    static boolean isJoint(String form) {
        return JOINTS.containsKey(form);
    }

    int position() {
        return at;
    }

    String text() {
        return text.toString();
    }

    /** What was read since the last joint. */
    String label() {
        return text.substring(label);
    }

    boolean atJoint() {
        return at > start && isJoint(words.gapAfter(at - 1)) || isJoint(words.at(at));
    }

    /** A dot, dash or underscore, said or standing between two words without a blank. */
    boolean joint() {
        if (at > start && isJoint(words.gapAfter(at - 1))) {
            return append(words.gapAfter(at - 1), 0);
        }
        String joint = JOINTS.get(words.at(at));
        if (joint == null) {
            return false;
        }
        if (joint.equals("-") && words.at(at + 1).equals("bas")) {
            return append("_", 2);
        }
        if (joint.equals("-")
                && words.at(at + 1).equals("du")
                && words.at(at + 2).equals("bas")) {
            return append("_", 3);
        }
        return append(joint, 1);
    }

    boolean word() {
        String form = words.at(at);
        if (isJoint(form) || !WORD.matcher(form).matches()) {
            return false;
        }
        text.append(form);
        at++;
        return true;
    }

    /** A letter or a number, which may follow without a joint: "jean deux". */
    boolean spelled() {
        String form = words.at(at);
        Integer number = language == Language.EN ? EnglishNumbers.SMALL.get(form) : FrenchNumbers.UNITS.get(form);
        boolean letter = form.length() == 1 && WORD.matcher(form).matches();
        if (number == null && !letter && !WrittenNumbers.isDigits(form)) {
            return false;
        }
        text.append(number == null ? form : number.toString());
        at++;
        return true;
    }

    private boolean append(String joint, int tokens) {
        text.append(joint);
        label = text.length();
        at += tokens;
        return true;
    }
}
