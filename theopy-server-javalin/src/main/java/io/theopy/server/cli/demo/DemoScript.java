package io.theopy.server.cli.demo;

import io.theopy.text.Language;
import java.time.LocalDate;
import java.util.List;

/**
 * What the demonstration says, and what has to have changed afterwards.
 *
 * @param changes as {@link SandboxChanges} writes them, in any order
 */
record DemoScript(List<DemoStep> steps, List<String> changes) {
    DemoScript {
        steps = List.copyOf(steps);
        changes = List.copyOf(changes);
    }

    /** The script of {@code ./theopy demo}, for a sandbox that was just started. */
    static DemoScript standard(LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        return new DemoScript(
                List.of(
                        DemoStep.spoken("test.wav", "create_client", "done"),
                        DemoStep.spoken("list_unpaid_invoices.wav", "list_invoices", "done"),
                        DemoStep.spoken("mark_invoice_paid.wav", "mark_invoice_paid", "confirm"),
                        DemoStep.spoken("confirm_yes.wav", "mark_invoice_paid", "done"),
                        DemoStep.spoken("add_reminder.wav", "add_reminder", "done"),
                        DemoStep.typed("Quels sont mes rappels pour demain ?", Language.FR, "list_reminders", "done"),
                        DemoStep.typed(
                                "Prends rendez-vous avec la Pharmacie du Soleil demain à 10h30",
                                Language.FR,
                                "book_appointment",
                                "done")),
                List.of(
                        "client added: John Doe",
                        "appointment added: John Doe, " + tomorrow + "T14:00, booked",
                        "invoice changed: 101, unpaid -> paid",
                        "reminder added: call the supplier, " + tomorrow + "T09:00, pending",
                        "appointment added: Pharmacie du Soleil, " + tomorrow + "T10:30, booked"));
    }
}
