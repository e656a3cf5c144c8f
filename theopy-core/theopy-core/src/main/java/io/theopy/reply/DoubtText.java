package io.theopy.reply;

import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.meaning.SlotValue;
import io.theopy.speech.DigitPairs;
import io.theopy.text.Language;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what is wrong with a value that was heard. Immutable. */
record DoubtText(Messages messages, Language language) {
    String of(SlotValue value, Doubt doubt, SlotType type) {
        String key = "doubt." + doubt.kind().name().toLowerCase(Locale.ROOT);
        return switch (doubt.kind()) {
            case DIGITS -> digits(key, value, Integer.parseInt(doubt.detail()));
            case SPELLED -> messages.get(language, key, value.value());
            case NOT_VALID -> notValid(key, value, type);
            default -> messages.get(language, key, value.said(), doubt.detail());
        };
    }

    private String digits(String key, SlotValue value, int surplus) {
        return messages.get(language, key, grouped(value.value()), surplus, Math.abs(surplus));
    }

    /** An address as it was read: what is wrong with it is seen there, not in the words for it. */
    private String notValid(String key, SlotValue value, SlotType type) {
        return switch (type) {
            case EMAIL -> messages.get(language, key + ".email", value.value());
            case PHONE -> messages.get(language, key + ".phone", value.said());
            default -> messages.get(language, key, value.said());
        };
    }

    /** The digits as they were taken, two by two from the first one: so that it shows where one is missing. */
    private static String grouped(String number) {
        String plus = number.startsWith("+") ? "+" : "";
        String digits = number.substring(plus.length());
        boolean odd = digits.length() % 2 != 0;
        String even = odd ? digits.substring(0, digits.length() - 1) : digits;
        String last = odd ? " " + digits.charAt(digits.length() - 1) : "";
        return plus + DigitPairs.of(even).collect(Collectors.joining(" ")) + last;
    }
}
