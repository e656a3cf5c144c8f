package io.theopy.nlu.slot;

import io.theopy.intent.SlotType;
import io.theopy.nlu.time.DatePeriod;
import io.theopy.text.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Random values as they are typed. */
final class WrittenForms {
    private static final DateTimeFormatter SLASHED = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private WrittenForms() {}

    static SpokenForm of(SlotType type, Language language, Draw draw) {
        return switch (type) {
            case DATE -> date(language, draw);
            case DATETIME -> dateTime(language, draw);
            case DATE_OR_DATETIME -> draw.chance(50) ? date(language, draw) : dateTime(language, draw);
            case DATE_OR_PERIOD -> draw.chance(50) ? date(language, draw) : period(language, draw);
            case PERIOD -> period(language, draw);
            case DURATION -> duration(draw);
            case NUMBER, REFERENCE -> number(draw, draw.invoice());
            case POSITION -> number(draw, draw.between(1, 5));
            case MONEY -> money(language, draw);
            case PHONE -> phone(draw);
            case EMAIL -> {
                String address = draw.email("@", ".");
                yield new SpokenForm(address, address);
            }
            default -> throw new IllegalArgumentException("no written forms for slot type " + type.label());
        };
    }

    private static SpokenForm date(Language language, Draw draw) {
        LocalDate day = draw.day();
        Locale locale = language.locale();
        String month = day.getMonth().getDisplayName(TextStyle.FULL, locale);
        String named = day.getDayOfMonth() + " " + month;
        String text = draw.one(
                SLASHED.format(day),
                day.toString(),
                named,
                language == Language.EN ? month + " " + day.getDayOfMonth() : "le " + named,
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + named);
        return new SpokenForm(text, day.toString());
    }

    private static SpokenForm dateTime(Language language, Draw draw) {
        SpokenForm spoken = language == Language.EN ? EnglishForms.date(draw) : FrenchForms.date(draw);
        SpokenForm date = draw.chance(60) ? date(language, draw) : spoken;
        LocalTime time = draw.time();
        String at = language == Language.EN ? " at " : " à ";
        return new SpokenForm(
                date.text() + (draw.chance(80) ? at : " ") + time(language, draw, time), date.value() + "T" + time);
    }

    private static String time(Language language, Draw draw, LocalTime time) {
        String minutes = time.getMinute() == 0 ? "" : String.format(Locale.ROOT, "%02d", time.getMinute());
        String french = time.getHour() + "h" + minutes;
        if (language == Language.FR) {
            return draw.one(french, french, time.toString());
        }
        int face = time.getHour() > 12 ? time.getHour() - 12 : time.getHour();
        String clock = minutes.isEmpty() ? Integer.toString(face) : face + ":" + minutes;
        return draw.one(clock + (time.getHour() < 12 ? "am" : "pm"), time.toString());
    }

    private static SpokenForm period(Language language, Draw draw) {
        LocalDate first = draw.today().minusDays(draw.between(10, 200));
        LocalDate last = first.plusDays(draw.between(1, 40));
        String text = language == Language.EN
                ? "from " + SLASHED.format(first) + " to " + SLASHED.format(last)
                : "du " + SLASHED.format(first) + " au " + SLASHED.format(last);
        return new SpokenForm(text, new DatePeriod(first, last).toString());
    }

    private static SpokenForm duration(Draw draw) {
        int hours = draw.between(1, 4);
        int minutes = draw.one(0, 15, 30, 45);
        Duration duration = Duration.ofMinutes(hours * 60L + minutes);
        String clock = hours + "h" + (minutes == 0 ? "" : minutes);
        return new SpokenForm(
                draw.chance(60) ? clock : duration.toMinutes() + draw.one(" min", " minutes", "min"),
                duration.toString());
    }

    private static SpokenForm number(Draw draw, long number) {
        return new SpokenForm(draw.one("", "", "", "#") + number, Long.toString(number));
    }

    private static SpokenForm money(Language language, Draw draw) {
        long cents = draw.chance(70) ? 500L * draw.between(1, 60) : draw.between(100, 300_000);
        String value = BigDecimal.valueOf(cents, 2).toPlainString();
        String shown = cents % 100 == 0 ? Long.toString(cents / 100) : value;
        String text = language == Language.FR
                ? shown.replace('.', ',') + draw.one(" €", "€", " euros")
                : draw.one("€" + shown, shown + " euros", shown + " EUR");
        return new SpokenForm(text, value);
    }

    private static SpokenForm phone(Draw draw) {
        String phone = draw.phone();
        String separator = draw.one(" ", ".", "-", "");
        String text = String.join(separator, phone.split("(?<=\\G..)"));
        return draw.chance(20)
                ? new SpokenForm("+33" + phone.substring(1), "+33" + phone.substring(1))
                : new SpokenForm(text, phone);
    }
}
