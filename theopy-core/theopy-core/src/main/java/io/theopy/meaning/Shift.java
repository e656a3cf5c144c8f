package io.theopy.meaning;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A moment that is said by how far it is from the one that something has now: {@code +PT1H}, {@code -P7D}, or
 * {@code =T11:00} for another hour of that day. It is no value
 * that could be written: the moment that it comes to is reckoned when the other is known. Stateless.
 */
public final class Shift {
    private static final Pattern FORM =
            Pattern.compile("[+-](PT\\d{1,5}[HM](\\d{1,2}M)?|P\\d{1,4}[DM])|=T\\d{2}:\\d{2}");
    private static final String HOUR = "=T";

    private Shift() {}

    /** A value that is so much later, or earlier; it is read back before anything is written. */
    public static SlotValue value(boolean later, String amount, String said) {
        return SlotValue.of((later ? "+" : "-") + amount, said).doubted(Doubt.of(Doubt.Kind.RECKONED));
    }

    /** The hour of {@code moment} on the day that something is on now. */
    public static SlotValue hourOf(SlotValue moment) {
        return SlotValue.of("=" + moment.value().substring(moment.value().indexOf('T')), moment.said());
    }

    public static boolean is(SlotValue value) {
        return FORM.matcher(value.value()).matches();
    }

    /** What {@code shift} makes of {@code moment}; empty when that is no moment, or has no hour to be moved by hours. */
    public static Optional<SlotValue> from(String moment, SlotValue shift) {
        if (!is(shift)) {
            return Optional.empty();
        }
        try {
            Optional<String> moved = shift.value().startsWith(HOUR)
                    ? Optional.of(LocalDate.parse(moment.substring(0, 10))
                            + shift.value().substring(1))
                    : moved(
                            moment,
                            shift.value().charAt(0) == '-',
                            shift.value().substring(1));
            return moved.map(value -> new SlotValue(value, shift.said(), shift.candidates(), shift.doubt()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> moved(String moment, boolean back, String amount) {
        boolean hasHour = moment.length() >= 16;
        if (amount.contains("T")) {
            Duration by = Duration.parse(amount);
            return hasHour ? Optional.of(written(start(moment).plus(back ? by.negated() : by))) : Optional.empty();
        }
        Period by = Period.parse(amount);
        return Optional.of(
                hasHour
                        ? written(back ? start(moment).minus(by) : start(moment).plus(by))
                        : (back
                                        ? LocalDate.parse(moment).minus(by)
                                        : LocalDate.parse(moment).plus(by))
                                .toString());
    }

    private static LocalDateTime start(String moment) {
        return LocalDateTime.parse(moment.substring(0, 16));
    }

    private static String written(LocalDateTime moment) {
        return moment.toString().substring(0, 16);
    }
}
