package io.theopy.tts.freetts;

import io.theopy.speech.SpeechWording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Money, phone numbers, ordinals and all other digits. Runs after the dates, and leaves no digit. */
final class NumberRules {
    private static final String AMOUNT =
            "(?<![\\d.,])(\\d{1,3}(?:([, .'])\\d{3})(?:\\2\\d{3}){0,2}(?:[.,]\\d{1,2})?|\\d{1,12}(?:[.,]\\d{1,2})?)(?!\\d)";
    private static final String BEFORE = "([€$£])";
    private static final String AFTER = "(€|\\$|£|(?i:eur|usd|gbp|chf|euros?|dollars?|pounds?|livres?|francs?)\\b)";
    private static final String PHONE = "(?<![\\p{L}\\d.,])(\\+\\d{1,3}|0)((?:[ .-]?\\d){7,13})(?!\\d)";

    private final SpeechWording wording;

    private NumberRules(SpeechWording wording) {
        this.wording = wording;
    }

    static List<Rule> rules(SpeechWording wording) {
        NumberRules on = new NumberRules(wording);
        String decimals = wording.commaIsDecimal() ? "(?:[.,](\\d+))?" : "(?:\\.(\\d+))?";
        return List.of(
                Rule.always("(?<![\\p{L}\\d])-(?=[€$£]?\\s?\\d)", m -> wording.minus()),
                Rule.of(BEFORE + "\\s?" + AMOUNT, m -> on.money(m.group(2), m.group(1))),
                Rule.of(AMOUNT + "\\s?" + AFTER, m -> on.money(m.group(1), m.group(3))),
                Rule.always(PHONE, m -> on.phone(m.group(1), m.group(2))),
                Rule.of(
                        "(?<![\\d.,])(\\d{1,3})(?:" + wording.ordinalEndings() + ")(?![\\p{L}\\d])",
                        m -> on.ordinal(Integer.parseInt(m.group(1)))),
                Rule.always(
                        "\\d{1,3}(?:,\\d{3})++(?![,\\d])",
                        m -> on.whole(m.group().replace(",", ""))),
                Rule.always("(\\d+)" + decimals, m -> on.decimal(m.group(1), Optional.ofNullable(m.group(2)))));
    }

    private Optional<String> money(String amount, String sign) {
        SpeechWording.Currency currency = switch (sign.substring(0, 1).toLowerCase(Locale.ROOT)) {
            case "$", "u", "d" -> SpeechWording.Currency.DOLLAR;
            case "£", "g", "p", "l" -> SpeechWording.Currency.POUND;
            case "c", "f" -> SpeechWording.Currency.FRANC;
            default -> SpeechWording.Currency.EURO;
        };
        BigDecimal value = new BigDecimal(plain(amount)).setScale(2, RoundingMode.HALF_UP);
        return value.longValue() < SpeechWording.TOO_LONG
                ? Optional.of(wording.money(value, currency))
                : Optional.empty();
    }

    /** A separator before one or two last digits is the decimal one; all others group thousands. */
    private static String plain(String amount) {
        int last = Math.max(amount.lastIndexOf('.'), amount.lastIndexOf(','));
        boolean decimals = last >= 0 && amount.length() - last <= 3;
        String whole = (decimals ? amount.substring(0, last) : amount).replaceAll("\\D", "");
        return decimals ? whole + "." + amount.substring(last + 1) : whole;
    }

    private String phone(String prefix, String rest) {
        String digits = rest.replaceAll("\\D", "");
        if (prefix.equals("0")) {
            return wording.phone("0" + digits);
        }
        return wording.plus() + " " + wording.phone(prefix.substring(1)) + ", " + wording.phone(digits);
    }

    private Optional<String> ordinal(int number) {
        return number == 0 ? Optional.empty() : Optional.of(wording.ordinal(number));
    }

    private String decimal(String whole, Optional<String> decimals) {
        return decimals.map(d -> whole(whole) + " " + wording.decimalPoint() + " " + wording.digits(d))
                .orElseGet(() -> whole(whole));
    }

    /** As a number; with leading zeros or too long for one, digit by digit. */
    private String whole(String digits) {
        boolean number = digits.length() <= 9 && (digits.length() == 1 || digits.charAt(0) != '0');
        return number ? wording.cardinal(Long.parseLong(digits)) : wording.digits(digits);
    }
}
