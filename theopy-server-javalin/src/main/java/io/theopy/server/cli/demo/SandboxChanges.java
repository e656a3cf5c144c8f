package io.theopy.server.cli.demo;

import io.theopy.teepy.sandbox.model.Appointment;
import io.theopy.teepy.sandbox.model.Client;
import io.theopy.teepy.sandbox.model.Invoice;
import io.theopy.teepy.sandbox.model.Reminder;
import io.theopy.teepy.sandbox.model.Snapshot;
import io.theopy.teepy.sandbox.model.WorkSession;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** Says in words how one state of the sandbox differs from another: every row added, removed or changed. */
final class SandboxChanges {
    private SandboxChanges() {}

    static List<String> between(Snapshot before, Snapshot after) {
        List<String> changes = new ArrayList<>();
        compare(changes, "client", before.clients(), after.clients(), Client::id, SandboxChanges::client);
        compare(
                changes,
                "appointment",
                before.appointments(),
                after.appointments(),
                Appointment::id,
                SandboxChanges::appointment);
        invoices(changes, before.invoices(), after.invoices());
        compare(changes, "session", before.sessions(), after.sessions(), WorkSession::id, SandboxChanges::session);
        compare(changes, "reminder", before.reminders(), after.reminders(), Reminder::id, SandboxChanges::reminder);
        return changes;
    }

    private static <T> void compare(
            List<String> changes,
            String kind,
            List<T> before,
            List<T> after,
            ToLongFunction<T> id,
            Function<T, String> words) {
        Map<Long, T> old = byId(before, id);
        for (T row : after) {
            T was = old.remove(id.applyAsLong(row));
            if (was == null) {
                changes.add(kind + " added: " + words.apply(row));
            } else if (!was.equals(row)) {
                changes.add(kind + " changed: " + words.apply(was) + " -> " + words.apply(row));
            }
        }
        old.values().forEach(row -> changes.add(kind + " removed: " + words.apply(row)));
    }

    /** A change of status alone is the usual one, and shorter to say. */
    private static void invoices(List<String> changes, List<Invoice> before, List<Invoice> after) {
        Map<Long, Invoice> old = byId(before, Invoice::number);
        List<Invoice> rest = new ArrayList<>();
        for (Invoice row : after) {
            Invoice was = old.get(row.number());
            if (was != null && !was.status().equals(row.status()) && was.equals(withStatusOf(row, was))) {
                changes.add("invoice changed: " + row.number() + ", " + was.status() + " -> " + row.status());
                rest.add(was);
            } else {
                rest.add(row);
            }
        }
        compare(changes, "invoice", before, rest, Invoice::number, SandboxChanges::invoice);
    }

    private static Invoice withStatusOf(Invoice row, Invoice was) {
        return new Invoice(
                row.number(),
                row.clientId(),
                row.client(),
                row.date(),
                row.due(),
                row.amount(),
                row.currency(),
                was.status(),
                was.overdue());
    }

    private static <T> Map<Long, T> byId(List<T> rows, ToLongFunction<T> id) {
        Map<Long, T> byId = new LinkedHashMap<>();
        rows.forEach(row -> byId.put(id.applyAsLong(row), row));
        return byId;
    }

    private static String client(Client row) {
        return row.name();
    }

    private static String appointment(Appointment row) {
        return row.client() + ", " + row.when() + ", " + row.status();
    }

    private static String invoice(Invoice row) {
        return row.number() + ", " + row.client() + ", " + row.amount() + ", " + row.status();
    }

    private static String session(WorkSession row) {
        return row.client() + ", " + row.user() + ", " + row.status();
    }

    private static String reminder(Reminder row) {
        return row.text() + ", " + row.when() + ", " + row.status();
    }
}
