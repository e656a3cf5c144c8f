package io.theopy.server.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.teepy.sandbox.model.Client;
import io.theopy.teepy.sandbox.model.Invoice;
import io.theopy.teepy.sandbox.model.Reminder;
import io.theopy.teepy.sandbox.model.Snapshot;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SandboxChangesTest {
    private static final Client ADA = new Client(1, "Ada", null, null, null);
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    @Test
    void theSameStateHasNoChanges() {
        Snapshot state = state(List.of(ADA), List.of(invoice("10.00", "unpaid", true)), List.of());

        assertThat(SandboxChanges.between(state, state)).isEmpty();
    }

    @Test
    void whatIsAddedChangedAndRemovedIsNamed() {
        Client renamed = new Client(1, "Ada L", null, null, null);
        Reminder gone = new Reminder(4, "call", "2025-11-03", null, null, "pending");
        Snapshot before = state(List.of(ADA), List.of(), List.of(gone));
        Snapshot after = state(List.of(renamed, new Client(2, "Bob", null, null, null)), List.of(), List.of());

        assertThat(SandboxChanges.between(before, after))
                .containsExactly(
                        "client changed: Ada -> Ada L",
                        "client added: Bob",
                        "reminder removed: call, 2025-11-03, pending");
    }

    @Test
    void anInvoiceThatWasOnlyPaidSaysSoShortlyAndAnotherChangeAtLength() {
        Snapshot before = state(List.of(), List.of(invoice("10.00", "unpaid", true)), List.of());
        Snapshot paid = state(List.of(), List.of(invoice("10.00", "paid", false)), List.of());
        Snapshot dearer = state(List.of(), List.of(invoice("20.00", "paid", false)), List.of());

        assertThat(SandboxChanges.between(before, paid)).containsExactly("invoice changed: 101, unpaid -> paid");
        assertThat(SandboxChanges.between(before, dearer))
                .containsExactly("invoice changed: 101, Ada, 10.00, unpaid -> 101, Ada, 20.00, paid");
    }

    private static Invoice invoice(String amount, String status, boolean overdue) {
        return new Invoice(101, 1, "Ada", DAY, DAY, new BigDecimal(amount), "EUR", status, overdue);
    }

    private static Snapshot state(List<Client> clients, List<Invoice> invoices, List<Reminder> reminders) {
        return new Snapshot(clients, List.of(), invoices, List.of(), reminders);
    }
}
