package io.theopy.nlu.contact;

import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Words;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the parts of a spoken email address, one after the other, into its text. Used once. */
public final class AddressReader {
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
    private final NumberLanguage numbers;
    private final StringBuilder text = new StringBuilder();
    private int at;
    private int label;

    public AddressReader(Words words, int start, NumberLanguage numbers) {
        this.words = words;
        this.start = start;
        this.at = start;
        this.numbers = numbers;
    }

    public static boolean isJoint(String form) {
        return JOINTS.containsKey(form);
    }

    public int position() {
        return at;
    }

    public String text() {
        return text.toString();
    }

    /** What was read since the last joint. */
    public String label() {
        return text.substring(label);
    }

    public boolean atJoint() {
        return at > start && isJoint(words.gapAfter(at - 1)) || isJoint(words.at(at));
    }

    /** A dot, dash or underscore, said or standing between two words without a blank. */
    public boolean joint() {
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

    public boolean word() {
        String form = words.at(at);
        if (isJoint(form) || !WORD.matcher(form).matches()) {
            return false;
        }
        text.append(form);
        at++;
        return true;
    }

    /** A letter or a number, which may follow without a joint: "jean deux". */
    public boolean spelled() {
        String form = words.at(at);
        Integer number = numbers.units().get(form);
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
