package io.theopy.nlu.slot;

import io.theopy.intent.SlotType;
import io.theopy.nlu.number.NumberWords;
import io.theopy.nlu.time.DatePeriod;
import io.theopy.nlu.time.Span;
import io.theopy.text.Language;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** Random English values in words. */
final class EnglishForms {
    private EnglishForms() {}

    static SpokenForm of(SlotType type, Draw draw) {
        return switch (type) {
            case DATETIME -> dateTime(draw);
            case DATE -> date(draw);
            case DATE_OR_DATETIME -> draw.chance(50) ? date(draw) : dateTime(draw);
            case DATE_OR_PERIOD -> draw.chance(50) ? date(draw) : period(draw);
            case PERIOD -> period(draw);
            case DURATION -> duration(draw);
            case NUMBER, REFERENCE -> number(draw, draw.invoice());
            case POSITION -> position(draw);
            case MONEY -> money(draw);
            case PHONE -> phone(draw);
            case EMAIL -> email(draw);
            default -> throw new IllegalArgumentException("no spoken forms for slot type " + type.label());
        };
    }

    private static SpokenForm dateTime(Draw draw) {
        LocalTime time = draw.time();
        SpokenForm date = date(draw);
        String spoken = time(draw, time);
        boolean sure = spoken.indexOf(' ') > 0 || spoken.equals("noon");
        String clock = (sure && draw.chance(20) ? "" : "at ") + spoken;
        String text =
                clock.startsWith("at ") && draw.chance(15) ? clock + " " + date.text() : date.text() + " " + clock;
        return new SpokenForm(text, date.value() + "T" + time);
    }

    static SpokenForm date(Draw draw) {
        LocalDate day = draw.day();
        DayOfWeek weekday = draw.weekday();
        return switch (draw.between(1, 12)) {
            case 1, 2 -> form("tomorrow", draw.today().plusDays(1));
            case 3, 4 -> form(name(weekday), draw.coming(weekday));
            case 5 -> form("next " + name(weekday), draw.next(weekday));
            case 6 ->
                form(
                        draw.one("the day after tomorrow", "day after tomorrow"),
                        draw.today().plusDays(2));
            case 7 -> {
                int weeks = draw.between(1, 4);
                yield form(
                        weeks == 1 ? "in a week" : "in " + words(weeks) + " weeks",
                        draw.today().plusWeeks(weeks));
            }
            case 8 -> {
                LocalDate near = draw.today().plusDays(draw.between(1, 27));
                yield form("the " + ordinal(near.getDayOfMonth()), near);
            }
            case 9 -> form(name(day.getDayOfWeek()) + " " + monthDay(draw, day), day);
            default -> form(monthDay(draw, day), day);
        };
    }

    private static String monthDay(Draw draw, LocalDate day) {
        String month = name(day.getMonth());
        String nth = ordinal(day.getDayOfMonth());
        return draw.one(
                month + " " + nth,
                month + " " + words(day.getDayOfMonth()),
                "the " + nth + " of " + month,
                month + " the " + nth);
    }

    private static String time(Draw draw, LocalTime time) {
        String hour = words(face(time.getHour()));
        String next = words(face(time.getHour() + 1));
        int minute = time.getMinute();
        return switch (minute) {
            case 0 ->
                time.getHour() == 12
                        ? draw.one("noon", "twelve")
                        : draw.one(hour, hour, hour, hour + " o'clock", hour + (time.getHour() < 12 ? " a m" : " p m"));
            case 15 -> draw.one(hour + " fifteen", "quarter past " + hour, "a quarter past " + hour);
            case 30 -> draw.one(hour + " thirty", hour + " thirty", "half past " + hour);
            case 45 -> draw.one(hour + " forty five", "quarter to " + next, "a quarter to " + next);
            case 5 -> draw.one(hour + " oh five", "five past " + hour);
            default ->
                minute < 30
                        ? draw.one(hour + " " + words(minute), words(minute) + " past " + hour)
                        : draw.one(hour + " " + words(minute), words(60 - minute) + " to " + next);
        };
    }

    private static int face(int hour) {
        return hour > 12 ? hour - 12 : hour;
    }

    private static SpokenForm period(Draw draw) {
        LocalDate today = draw.today();
        Span span = draw.one(Span.WEEK, Span.MONTH, Span.QUARTER, Span.YEAR);
        String unit = span.name().toLowerCase(Locale.ROOT);
        return switch (draw.between(1, 7)) {
            case 1 -> form("this " + unit, span.around(today));
            case 2, 3 -> form(draw.one("last ", "the last ") + unit, span.around(span.shift(today, -1)));
            case 4 -> form("next " + unit, span.around(span.shift(today, 1)));
            case 5 -> form("in " + name(today.getMonth()), Span.MONTH.around(today));
            case 6 -> {
                int days = draw.between(2, 60);
                yield form("the last " + words(days) + " days", new DatePeriod(today.minusDays(days - 1L), today));
            }
            default -> {
                int first = draw.between(1, 14);
                int last = draw.between(first + 1, 28);
                LocalDate month = today.withDayOfMonth(1);
                yield form(
                        "between the " + ordinal(first) + " and the " + ordinal(last) + " of " + name(month.getMonth()),
                        new DatePeriod(month.withDayOfMonth(first), month.withDayOfMonth(last)));
            }
        };
    }

    private static SpokenForm duration(Draw draw) {
        int hours = draw.between(1, 4);
        String whole = hours == 1 ? draw.one("an hour", "one hour") : words(hours) + " hours";
        int minutes = 5 * draw.between(1, 18);
        return switch (draw.between(1, 6)) {
            case 1 -> form("half an hour", Duration.ofMinutes(30));
            case 2 -> form(whole + " and a half", Duration.ofMinutes(hours * 60L + 30));
            case 3 -> form(draw.one("a quarter of an hour", "fifteen minutes"), Duration.ofMinutes(15));
            case 4 -> form(words(minutes) + " minutes", Duration.ofMinutes(minutes));
            case 5 -> form(draw.one("three quarters of an hour", "forty five minutes"), Duration.ofMinutes(45));
            default -> form(whole, Duration.ofHours(hours));
        };
    }

    private static SpokenForm number(Draw draw, long number) {
        List<String> ways = NumberWords.spoken(number, Language.EN);
        String text = ways.get(draw.between(0, ways.size() - 1));
        return form(draw.chance(15) ? "number " + text : text, number);
    }

    private static SpokenForm position(Draw draw) {
        if (draw.chance(20)) {
            return form(draw.one("the last one", "the last"), -1);
        }
        int place = draw.between(1, 5);
        String nth = ordinal(place);
        return form(draw.one("the " + nth, "the " + nth + " one", "number " + words(place)), place);
    }

    private static SpokenForm money(Draw draw) {
        int euros = draw.chance(60) ? 5 * draw.between(1, 60) : draw.between(2, 3000);
        int cents = draw.chance(20) ? 5 * draw.between(1, 19) : 0;
        String text = words(euros) + " euros" + (cents == 0 ? "" : draw.one(" ", " and ") + words(cents) + " cents");
        return form(text, BigDecimal.valueOf(euros * 100L + cents, 2).toPlainString());
    }

    private static SpokenForm phone(Draw draw) {
        String phone = draw.phone();
        String zero = draw.one("oh", "zero");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < phone.length(); i++) {
            boolean twice = i > 0 && i + 1 < phone.length() && phone.charAt(i) == phone.charAt(i + 1);
            String digit = phone.charAt(i) == '0' ? zero : words(phone.charAt(i) - '0');
            text.append(i == 0 ? "" : " ");
            if (twice && draw.chance(50)) {
                text.append("double ");
                i++;
            }
            text.append(digit);
        }
        return form(text.toString(), phone);
    }

    private static SpokenForm email(Draw draw) {
        String text = draw.email(" at ", " dot ");
        return form(text, text.replace(" at ", "@").replace(" dot ", "."));
    }

    private static SpokenForm form(String text, Object value) {
        return new SpokenForm(text, value.toString());
    }

    private static String words(long number) {
        return NumberWords.toWords(number, Language.EN).replace('-', ' ');
    }

    private static String ordinal(int number) {
        return NumberWords.toOrdinalWords(number, Language.EN).replace('-', ' ');
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
