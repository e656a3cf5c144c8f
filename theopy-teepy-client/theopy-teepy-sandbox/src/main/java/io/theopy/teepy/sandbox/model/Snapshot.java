package io.theopy.teepy.sandbox.model;

import java.util.List;

/** All that the sandbox holds at one moment, each list in the order in which things were made. */
public record Snapshot(
        List<Client> clients,
        List<Appointment> appointments,
        List<Invoice> invoices,
        List<WorkSession> sessions,
        List<Reminder> reminders) {
    public Snapshot {
        clients = List.copyOf(clients);
        appointments = List.copyOf(appointments);
        invoices = List.copyOf(invoices);
        sessions = List.copyOf(sessions);
        reminders = List.copyOf(reminders);
    }
}
