package io.theopy.nlu.contact;

import io.theopy.nlu.number.NumberLanguage;
import io.theopy.nlu.number.WrittenNumbers;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads the parts of a spoken email address, one after the other, into its text. Used once. */
public final class AddressReader {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(?:[._+-][a-z0-9]+)*");
    private static final Map<String, String> JOINTS = joints();
    private static final Set<String> STARTS =
            JOINTS.keySet().stream().map(joint -> joint.split(" ")[0]).collect(Collectors.toUnmodifiableSet());
    private static final int LONGEST_JOINT = JOINTS.keySet().stream()
            .mapToInt(joint -> joint.split(" ").length)
            .max()
            .orElse(1);

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
        return STARTS.contains(form);
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
        if (!isJoint(words.at(at))) {
            return false;
        }
        for (int tokens = LONGEST_JOINT; tokens > 0; tokens--) {
            String joint = JOINTS.get(
                    IntStream.range(at, at + tokens).mapToObj(words::at).collect(Collectors.joining(" ")));
            if (joint != null) {
                return append(joint, tokens);
            }
        }
        return false;
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

    /** Of all languages: addresses are spelled in any. */
    private static Map<String, String> joints() {
        Map<String, String> joints = new HashMap<>(Map.of(".", ".", "-", "-", "_", "_"));
        for (Language language : Languages.spoken()) {
            joints.putAll(Languages.part(language, ContactLanguage.class).joints());
        }
        return Map.copyOf(joints);
    }
}
