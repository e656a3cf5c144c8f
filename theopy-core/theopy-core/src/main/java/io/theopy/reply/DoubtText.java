package io.theopy.reply;

import io.theopy.meaning.Doubt;
import io.theopy.meaning.SlotValue;
import io.theopy.speech.DigitPairs;
import io.theopy.text.Language;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is wrong with a value that was heard. Immutable. */
record DoubtText(Messages messages) {
    String of(SlotValue value, Doubt doubt, Language language) {
        String key = "doubt." + doubt.kind().name().toLowerCase(Locale.ROOT);
        return switch (doubt.kind()) {
            case DIGITS -> digits(key, value, Integer.parseInt(doubt.detail()), language);
            case SPELLED -> messages.get(language, key, value.value());
            default -> messages.get(language, key, value.said(), doubt.detail());
        };
    }

    private String digits(String key, SlotValue value, int surplus, Language language) {
        return messages.get(language, key, grouped(value.value()), surplus, Math.abs(surplus));
    }

    /** The digits as they were taken, two by two from the first one: so that it shows where one is missing. */
    private static String grouped(String number) {
        String plus = number.startsWith("+") ? "+" : "";
        String digits = number.substring(plus.length());
        boolean odd = digits.length() % 2 == 1;
        String even = odd ? digits.substring(0, digits.length() - 1) : digits;
        String last = odd ? " " + digits.charAt(digits.length() - 1) : "";
        return plus + DigitPairs.of(even).collect(Collectors.joining(" ")) + last;
    }
}
