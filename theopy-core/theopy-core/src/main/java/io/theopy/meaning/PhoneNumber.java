package io.theopy.meaning;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A telephone number held against the numbering plans of the world. National numbers are French ones and begin with 0; all
 * others need their country code.
 *
 * @param digits canonical when it is a number: as it was said ({@code 0612345678}), without the zero that is only dialled
 *     at home when the country code stands before it ({@code +33612345678})
 * @param surplus how many digits it has too many, or, below zero, lacks; 0 when its length is right or can't be told
 */
public record PhoneNumber(String digits, Standing standing, int surplus) {
    /** What the plan says. */
    public enum Standing {
        /** It may be somebody's number. */
        ASSIGNED,
        /** It is as long as a number at home, but its range is given to nobody as far as we know. */
        UNASSIGNED,
        /** It can't be dialled. */
        NONE
    }

    private static final String HOME = "FR";
    /** Where people dial the same ten digits, under country codes of their own. */
    private static final List<String> OVERSEAS = List.of("GP", "MQ", "GF", "RE", "YT");

    private static final int HOME_CODE = 33;
    private static final int HOME_DIGITS = 10;
    private static final String ABROAD = "00";
    private static final int FARTHEST = 6;
    private static final Pattern DIALLED = Pattern.compile("\\+?\\d{2,17}");

    public PhoneNumber {
        Objects.requireNonNull(digits, "digits must not be null");
        Objects.requireNonNull(standing, "standing must not be null");
    }

    /** @param digits nothing but digits, perhaps behind a plus */
    public static PhoneNumber of(String digits) {
        if (!DIALLED.matcher(digits).matches()) {
            return new PhoneNumber(digits, Standing.NONE, 0);
        }
        boolean abroad = digits.startsWith("+") || digits.startsWith(ABROAD);
        return abroad ? international(digits) : national(digits);
    }

    /** Whether it may be written to the ERP. */
    public boolean isValid() {
        return standing != Standing.NONE;
    }

    private static PhoneNumber national(String digits) {
        int surplus = digits.length() - HOME_DIGITS;
        if (surplus != 0 || digits.charAt(0) != '0') {
            boolean withoutPlus = surplus > 0 && digits.charAt(0) != '0';
            return new PhoneNumber(digits, Standing.NONE, withoutPlus ? 0 : surplus);
        }
        return new PhoneNumber(digits, isAssigned(digits) ? Standing.ASSIGNED : Standing.UNASSIGNED, 0);
    }

    private static PhoneNumber international(String digits) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        Phonenumber.PhoneNumber number;
        try {
            number = plans.parse(digits, HOME);
        } catch (NumberParseException e) {
            return new PhoneNumber(digits, Standing.NONE, missing(digits));
        }
        String plus = plans.format(number, PhoneNumberFormat.E164);
        String canonical = digits.startsWith("+") ? plus : ABROAD + plus.substring(1);
        if (plans.isValidNumber(number)) {
            return new PhoneNumber(canonical, Standing.ASSIGNED, 0);
        }
        String national = plans.getNationalSignificantNumber(number);
        if (number.getCountryCode() == HOME_CODE) {
            boolean possible = national.length() == HOME_DIGITS - 1 && national.charAt(0) != '0';
            return possible
                    ? new PhoneNumber(canonical, Standing.UNASSIGNED, 0)
                    : new PhoneNumber(digits, Standing.NONE, homeSurplus(national));
        }
        return new PhoneNumber(digits, Standing.NONE, surplus(digits, number));
    }

    private static int homeSurplus(String national) {
        return national.startsWith("00") ? 0 : national.length() - HOME_DIGITS + (national.startsWith("0") ? 0 : 1);
    }

    private static int surplus(String digits, Phonenumber.PhoneNumber number) {
        return switch (PhoneNumberUtil.getInstance().isPossibleNumberWithReason(number)) {
            case TOO_SHORT -> missing(digits);
            case TOO_LONG -> tooMany(digits);
            default -> 0;
        };
    }

    private static int missing(String digits) {
        for (int more = 1; more <= FARTHEST; more++) {
            if (PhoneNumberUtil.getInstance().isPossibleNumber(digits + "2".repeat(more), HOME)) {
                return -more;
            }
        }
        return 0;
    }

    private static int tooMany(String digits) {
        for (int fewer = 1; fewer <= FARTHEST && fewer < digits.length() - 2; fewer++) {
            if (PhoneNumberUtil.getInstance().isPossibleNumber(digits.substring(0, digits.length() - fewer), HOME)) {
                return fewer;
            }
        }
        return 0;
    }

    private static boolean isAssigned(String digits) {
        return isAssigned(digits, HOME) || OVERSEAS.stream().anyMatch(region -> isAssigned(digits, region));
    }

    private static boolean isAssigned(String digits, String region) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isValidNumber(plans.parse(digits, region));
        } catch (NumberParseException e) {
            return false;
        }
    }
}
