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

/** Random French values in words. */
final class FrenchForms {
    private FrenchForms() {}

    static SpokenForm of(SlotType type, Draw draw) {
        return switch (type) {
            case DATETIME -> dateTime(draw);
            case DATE -> date(draw);
            case DATE_OR_DATETIME -> draw.chance(50) ? date(draw) : dateTime(draw);
            case DATE_OR_PERIOD -> draw.chance(50) ? date(draw) : period(draw);
            case PERIOD -> period(draw);
            case DURATION -> duration(draw);
            case NUMBER, REFERENCE -> number(draw, Math.max(2, draw.invoice()));
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
        String clock = "à " + time(draw, time);
        String text = draw.chance(12) ? clock + " " + date.text() : date.text() + " " + clock;
        return new SpokenForm(text, date.value() + "T" + time);
    }

    static SpokenForm date(Draw draw) {
        LocalDate day = draw.day();
        DayOfWeek weekday = draw.weekday();
        return switch (draw.between(1, 12)) {
            case 1, 2 -> form("demain", draw.today().plusDays(1));
            case 3, 4 -> form(name(weekday), draw.coming(weekday));
            case 5 -> form(name(weekday) + " prochain", draw.next(weekday));
            case 6 -> form("après-demain", draw.today().plusDays(2));
            case 7 -> {
                int weeks = draw.between(1, 4);
                yield form(
                        weeks == 1 ? "dans une semaine" : "dans " + words(weeks) + " semaines",
                        draw.today().plusWeeks(weeks));
            }
            case 8 -> {
                LocalDate near = draw.today().plusDays(draw.between(1, 27));
                yield form("le " + dayNumber(near), near);
            }
            case 9 -> form(name(day.getDayOfWeek()) + " " + dayNumber(day) + " " + name(day.getMonth()), day);
            default -> form("le " + dayNumber(day) + " " + name(day.getMonth()), day);
        };
    }

    private static String dayNumber(LocalDate day) {
        return day.getDayOfMonth() == 1 ? "premier" : words(day.getDayOfMonth());
    }

    private static String time(Draw draw, LocalTime time) {
        int hour = draw.chance(60) || time.getHour() <= 12 ? time.getHour() : time.getHour() - 12;
        String hours = hours(hour);
        int minute = time.getMinute();
        if (time.getHour() == 12) {
            return minute == 0
                    ? "midi"
                    : minute == 30 ? draw.one("midi et demi", "midi trente") : "midi " + words(minute);
        }
        boolean face = hour < 12;
        return switch (minute) {
            case 0 -> hours;
            case 15 -> face ? draw.one(hours + " et quart", hours + " quinze") : hours + " quinze";
            case 30 -> face ? draw.one(hours + " et demie", hours + " trente") : hours + " trente";
            case 45 ->
                face && hour != 7
                        ? draw.one(hours(hour + 1) + " moins le quart", hours + " quarante-cinq")
                        : hours + " quarante-cinq";
            default -> hours + " " + words(minute);
        };
    }

    private static String hours(int hour) {
        return hour == 1 ? "une heure" : words(hour) + " heures";
    }

    private static SpokenForm period(Draw draw) {
        LocalDate today = draw.today();
        Span span = draw.one(Span.WEEK, Span.MONTH, Span.QUARTER);
        String unit = span == Span.WEEK ? "semaine" : span == Span.MONTH ? "mois" : "trimestre";
        boolean she = span == Span.WEEK;
        String the = she ? "la " : "le ";
        return switch (draw.between(1, 7)) {
            case 1 -> form((she ? "cette " : "ce ") + unit, span.around(today));
            case 2, 3 -> form(the + unit + (she ? " dernière" : " dernier"), span.around(span.shift(today, -1)));
            case 4 -> form(the + unit + (she ? " prochaine" : " prochain"), span.around(span.shift(today, 1)));
            case 5 -> form("en " + name(today.getMonth()), Span.MONTH.around(today));
            case 6 -> {
                int days = draw.between(2, 60);
                yield form("les " + words(days) + " derniers jours", new DatePeriod(today.minusDays(days - 1L), today));
            }
            default -> {
                int first = draw.between(1, 14);
                int last = draw.between(first + 1, 28);
                LocalDate start = today.withDayOfMonth(first);
                yield form(
                        "du " + dayNumber(start) + " au " + words(last) + " " + name(today.getMonth()),
                        new DatePeriod(start, today.withDayOfMonth(last)));
            }
        };
    }

    private static SpokenForm duration(Draw draw) {
        int hours = draw.between(1, 4);
        int minutes = 5 * draw.between(1, 18);
        return switch (draw.between(1, 6)) {
            case 1 -> form("une demi-heure", Duration.ofMinutes(30));
            case 2 -> form(hours(hours) + " et demie", Duration.ofMinutes(hours * 60L + 30));
            case 3 -> form("un quart d'heure", Duration.ofMinutes(15));
            case 4 -> form(words(minutes) + " minutes", Duration.ofMinutes(minutes));
            case 5 -> form(draw.one("trois quarts d'heure", "quarante-cinq minutes"), Duration.ofMinutes(45));
            default -> form(hours(hours), Duration.ofHours(hours));
        };
    }

    private static SpokenForm number(Draw draw, long number) {
        List<String> ways = NumberWords.spoken(number, Language.FR);
        String text = ways.get(draw.between(0, ways.size() - 1));
        return form(draw.chance(15) ? "numéro " + text : text, number);
    }

    private static SpokenForm position(Draw draw) {
        if (draw.chance(20)) {
            return form(draw.one("le dernier", "la dernière"), -1);
        }
        int place = draw.between(1, 5);
        String nth = NumberWords.toOrdinalWords(place, Language.FR);
        return form(draw.one("le " + nth, "la " + (place == 1 ? "première" : nth), "numéro " + words(place)), place);
    }

    private static SpokenForm money(Draw draw) {
        int euros = draw.chance(60) ? 5 * draw.between(1, 60) : draw.between(2, 3000);
        int cents = draw.chance(20) ? 5 * draw.between(1, 19) : 0;
        String text = words(euros) + " euros" + (cents == 0 ? "" : draw.one(" ", " et ") + words(cents) + " centimes");
        return form(text, BigDecimal.valueOf(euros * 100L + cents, 2).toPlainString());
    }

    /** In pairs, a leading zero said by itself. */
    private static SpokenForm phone(Draw draw) {
        String phone = draw.phone();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < phone.length(); i += 2) {
            int pair = Integer.parseInt(phone.substring(i, i + 2));
            text.append(i == 0 ? "" : " ").append(pair < 10 ? "zéro " : "").append(words(pair));
        }
        return form(text.toString(), phone);
    }

    private static SpokenForm email(Draw draw) {
        String text = draw.email(" arobase ", " point ");
        return form(text, text.replace(" arobase ", "@").replace(" point ", "."));
    }

    private static SpokenForm form(String text, Object value) {
        return new SpokenForm(text, value.toString());
    }

    private static String words(long number) {
        return NumberWords.toWords(number, Language.FR);
    }

    private static String name(DayOfWeek weekday) {
        return weekday.getDisplayName(TextStyle.FULL, Locale.FRENCH).toLowerCase(Locale.ROOT);
    }

    private static String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.FRENCH).toLowerCase(Locale.ROOT);
    }
}
