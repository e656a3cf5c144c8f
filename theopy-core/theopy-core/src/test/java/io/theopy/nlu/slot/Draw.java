package io.theopy.nlu.slot;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.random.RandomGenerator;

/** Random values, likelier where users' are: working hours, round minutes, the next weeks, three-digit invoices. */
record Draw(RandomGenerator random, LocalDateTime now) {
    private static final String[] MAILBOXES = {
        "contact", "nuit", "martha", "john", "jean", "info", "leroy", "commande", "pharmacie", "accueil", "bureau"
    };
    private static final String[] HOSTS = {"pharma", "example", "soleil", "gare", "laposte", "free", "orange"};
    private static final String[] TOPS = {"fr", "com", "net", "org"};

    @SafeVarargs
    final <T> T one(T... options) {
        return options[random.nextInt(options.length)];
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From {@code least} to {@code most}, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** A day of the coming weeks. */
    LocalDate day() {
        return today().plusDays(between(1, chance(70) ? 27 : 120));
    }

    DayOfWeek weekday() {
        return DayOfWeek.of(between(1, 6));
    }

    LocalDate coming(DayOfWeek weekday) {
        return today().with(TemporalAdjusters.next(weekday));
    }

    /** "Next Friday" is not tomorrow. */
    LocalDate next(DayOfWeek weekday) {
        LocalDate coming = coming(weekday);
        return coming.equals(today().plusDays(1)) ? coming.plusWeeks(1) : coming;
    }

    /** Between 8:00 and 18:55, so that the hour on the clock face is enough. */
    LocalTime time() {
        int minute = chance(50) ? 0 : chance(50) ? 30 : chance(60) ? one(15, 45) : 5 * between(1, 11);
        return LocalTime.of(between(8, 18), minute);
    }

    long invoice() {
        return chance(80) ? between(100, 999) : chance(50) ? between(1, 99) : between(1000, 9999);
    }

    /** A French number of ten digits. */
    String phone() {
        StringBuilder digits = new StringBuilder("0").append(between(1, 9));
        while (digits.length() < 10) {
            digits.append(between(0, 9));
        }
        return digits.toString();
    }

    /** An address of one mailbox word, with {@code dot} and {@code at} for its marks. */
    String email(String at, String dot) {
        String box = chance(60) ? one(MAILBOXES) : one(MAILBOXES) + dot + one(MAILBOXES);
        return box + at + one(HOSTS) + dot + one(TOPS);
    }
}
