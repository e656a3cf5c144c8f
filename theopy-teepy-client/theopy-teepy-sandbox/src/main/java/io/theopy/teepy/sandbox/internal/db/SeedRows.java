package io.theopy.teepy.sandbox.internal.db;

import io.theopy.teepy.sandbox.seed.SeedClient;
import io.theopy.teepy.sandbox.seed.SeedData;
import io.theopy.teepy.sandbox.seed.SeedOperator;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What a new sandbox holds: always the same things, at dates around today so that there is something to find this week
 * and next.
 */
final class SeedRows {
    private static final long GARE = 1;
    /** Those that people ask for most: Gare, Soleil, Nuit, Marché, John Doe, Jean Dupont, Martha Higgins, Martine Leroy. */
    private static final long[] FEATURED = {1, 2, 3, 4, 47, 48, 50, 51};

    private static final int INVOICES = 50;
    private static final int PAYMENT_DAYS = 30;
    private static final List<String> WORK = List.of(
            "checked the till printer", "updated the stock labels", "trained the new assistant", "replaced a scanner");
    private static final List<String> THINGS = List.of(
            "call about the new contract",
            "send the price list",
            "order printer rolls",
            "prepare the yearly inventory",
            "thank for the recommendation",
            "ask for the signed quote");

    private final LocalDate today;

    SeedRows(Clock clock) {
        this.today = LocalDate.now(clock);
    }

    void fillIfEmpty(Transaction tx) {
        if (tx.count("SELECT COUNT(*) FROM clients") > 0) {
            return;
        }
        SeedData.clients().forEach(client -> insert(tx, client));
        SeedData.operators().forEach(operator -> insert(tx, operator));
        invoices(tx);
        appointments(tx);
        sessions(tx);
        reminders(tx);
    }

    private static void insert(Transaction tx, SeedClient client) {
        tx.insert(
                "INSERT INTO clients (name, name_folded, phone, email, city, city_folded) VALUES (?, ?, ?, ?, ?, ?)",
                client.name(),
                NameFolding.fold(client.name()),
                client.phone(),
                client.email(),
                client.city(),
                NameFolding.fold(client.city()));
    }

    private static void insert(Transaction tx, SeedOperator operator) {
        tx.insert("INSERT INTO operators (name) VALUES (?)", operator.name());
    }

    /** From 101, of the last 1 October but one that is too fresh to be overdue, to today; rising like real ones. */
    private void invoices(Transaction tx) {
        LocalDate first = LocalDate.of(today.getYear(), 10, 1);
        if (first.plusDays(PAYMENT_DAYS).isAfter(today.minusDays(10))) {
            first = first.minusYears(1);
        }
        long span = ChronoUnit.DAYS.between(first, today);
        for (int i = 0; i < INVOICES; i++) {
            LocalDate date = first.plusDays(span * i / (INVOICES - 1));
            String status = i % 5 == 0 || i % 5 == 3 ? "unpaid" : "paid";
            BigDecimal amount = BigDecimal.valueOf(15_000L + i * 1_735L % 91_000L, 2);
            tx.update(
                    "INSERT INTO invoices (number, client_id, dated, due, amount, currency, status)"
                            + " VALUES (?, ?, ?, ?, ?, 'EUR', ?)",
                    101 + i,
                    i == 0 ? GARE : client(i),
                    date,
                    date.plusDays(PAYMENT_DAYS),
                    amount,
                    status);
        }
    }

    private void appointments(Transaction tx) {
        LocalDate day = today.minusDays(10);
        for (int i = 0; i < 48; i++) {
            if (i % 2 == 0) {
                day = nextWorkday(day);
            }
            LocalDateTime starts = day.atTime(i % 2 == 0 ? 9 + i % 3 : 14 + i % 4, i % 4 == 3 ? 30 : 0);
            tx.insert(
                    "INSERT INTO appointments (client_id, starts, minutes, operator_id, status)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    client(i),
                    starts,
                    i % 5 == 0 ? 60 : 30,
                    i % 4 == 1 ? null : 1L + i % SeedData.operators().size(),
                    i % 9 == 8 ? "cancelled" : "booked");
        }
    }

    private void sessions(Transaction tx) {
        List<String> users = List.of("operator", "contractor", "manager");
        LocalDate day = today.minusDays(20);
        for (int i = 0; i < 12; i++) {
            day = nextWorkday(day);
            if (!day.isBefore(today)) {
                return;
            }
            LocalDateTime started = day.atTime(9 + i % 6, 15);
            long id = tx.insert(
                    "INSERT INTO sessions (client_id, user_id, started, ended, status, comment)"
                            + " VALUES (?, ?, ?, ?, 'closed', ?)",
                    client(i),
                    users.get(i % users.size()),
                    started,
                    started.plusMinutes(45L + 15L * (i % 4)),
                    i % 3 == 0 ? "all done" : null);
            tx.insert(
                    "INSERT INTO session_lines (session_id, comment, minutes) VALUES (?, ?, ?)",
                    id,
                    WORK.get(i % WORK.size()),
                    30);
        }
    }

    private void reminders(Transaction tx) {
        for (int i = 0; i < 12; i++) {
            LocalDate day = today.plusDays(i * 2L - 6);
            tx.insert(
                    "INSERT INTO reminders (text, due, client_id, status) VALUES (?, ?, ?, ?)",
                    THINGS.get(i % THINGS.size()),
                    i % 2 == 0 ? day.toString() : day.atTime(10, 0).toString(),
                    i % 3 == 2 ? null : client(i),
                    i < 3 ? "treated" : "pending");
        }
    }

    private static long client(int i) {
        return i % 2 == 0
                ? FEATURED[i / 2 % FEATURED.length]
                : 1 + i * 7L % SeedData.clients().size();
    }

    private static LocalDate nextWorkday(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
