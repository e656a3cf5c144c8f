package io.theopy.action;

import io.theopy.intent.Slot;
import io.theopy.meaning.EmailAddress;
import io.theopy.meaning.PhoneNumber;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks that a value is a canonical one of its slot's type. It may come from a model that was talked into anything, so
 * whatever is not recognisably right is wrong. Stateless.
 */
final class SlotValidator {
    /** The side of a period that has no end. */
    private static final String OPEN = "..";

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 1_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern POSITION = Pattern.compile("-?[1-9]\\d{0,2}");
    private static final Pattern MONEY = Pattern.compile("\\d{1,9}\\.\\d{2}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    private SlotValidator() {}

    /** What is wrong with {@code value}, for people; empty when nothing is. */
    static Optional<String> problem(Slot slot, String value) {
        if (value.isBlank()) {
            return Optional.of("it is empty");
        }
        boolean right = switch (slot.type()) {
            case ENTITY, NAME, CITY -> isText(value, LONGEST_NAME);
            case TEXT -> isText(value, LONGEST_TEXT);
            case DATE -> isDate(value);
            case DATETIME, DATE_OR_DATETIME -> isDate(value) || isDateTime(value);
            case PERIOD -> isPeriod(value);
            case DATE_OR_PERIOD -> isDate(value) || isPeriod(value);
            case DURATION -> isDuration(value);
            case NUMBER, REFERENCE -> matches(NUMBER, value);
            case MONEY -> matches(MONEY, value);
            case PHONE -> isPhone(value);
            case EMAIL -> EmailAddress.isValid(value);
            case POSITION -> matches(POSITION, value);
            case CHOICE -> slot.choices().containsKey(value);
        };
        return right
                ? Optional.empty()
                : Optional.of("it is not a valid " + slot.kind().name().replace('_', ' '));
    }

    private static boolean matches(Pattern pattern, String value) {
        return pattern.matcher(value).matches();
    }

    private static boolean isPhone(String value) {
        PhoneNumber number = PhoneNumber.of(value);
        return number.isValid() && number.digits().equals(value);
    }

    private static boolean isText(String value, int longest) {
        return value.length() <= longest && !CONTROL.matcher(value).find();
    }

    private static boolean isDate(String value) {
        return value.length() == 10 && parses(() -> LocalDate.parse(value));
    }

    private static boolean isDateTime(String value) {
        return value.length() == 16 && parses(() -> LocalDateTime.parse(value));
    }

    private static boolean isPeriod(String value) {
        String[] ends = value.split("/", -1);
        boolean open = ends.length == 2 && ends[0].equals(OPEN) != ends[1].equals(OPEN);
        if (open) {
            return isDate(ends[0].equals(OPEN) ? ends[1] : ends[0]);
        }
        return ends.length == 2
                && isDate(ends[0])
                && isDate(ends[1])
                && !LocalDate.parse(ends[1]).isBefore(LocalDate.parse(ends[0]));
    }

    private static boolean isDuration(String value) {
        return value.length() <= 20
                && parses(() -> {
                    Duration duration = Duration.parse(value);
                    if (duration.isNegative() || duration.isZero() || duration.toDays() > 31) {
                        throw new DateTimeException("out of range");
                    }
                });
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
