package io.theopy.intent;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.text.Language;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The promises of DESIGN.md section 4 about the catalogue for Teepy. */
class TeepyCatalogTest {
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        create_client       | name*, phone, email, city, appointment
        show_client         | client*
        list_clients        | city
        update_client       | client*, phone, email, city
        book_appointment    | client*, when*, duration, operator
        list_appointments   | when, client, operator
        move_appointment    | client*, when*, from
        cancel_appointment  | client*, when
        cancel_appointments | when, client, operator
        list_invoices       | client, status, period, min_amount, max_amount
        show_invoice        | invoice*
        invoice_summary     | client, period
        mark_invoice_paid   | invoice*
        mark_invoice_unpaid | invoice*
        mark_invoices_paid  | client, period, count
        mark_invoices_unpaid | client, period, count
        start_session       | client*
        add_session_line    | comment*, duration
        close_session       | client, comment
        list_sessions       | client, period
        add_reminder        | text*, when*, client
        list_reminders      | status, client, period
        treat_reminder      | reminder*
        affirm              | -
        deny                | -
        cancel              | -
        repeat              | -
        help                | -
        undo                | -
        choose              | position*
        """)
    void namesAndSlotsAreFixed(String name, String slots) {
        Intent intent = CATALOG.find(name).orElseThrow();

        String described = intent.slots().stream()
                .map(slot -> slot.name() + (slot.required() ? "*" : ""))
                .collect(Collectors.joining(", "));
        assertThat(described).isEqualTo(slots == null ? "" : slots);
    }

    @Test
    void thereAreNoOtherIntents() {
        assertThat(CATALOG.intents()).hasSize(30);
        assertThat(CATALOG.intents().stream().filter(Intent::isDialogueAct)).hasSize(7);
    }

    @Test
    void everythingIsInEnglishAndFrench() {
        assertThat(CATALOG.languages()).containsExactly(Language.EN, Language.FR);
        for (Intent intent : CATALOG.intents()) {
            assertThat(intent.templates(Language.EN)).as(intent.name()).isNotEmpty();
            assertThat(intent.templates(Language.FR)).as(intent.name()).isNotEmpty();
            intent.slots()
                    .forEach(slot -> assertThat(slot.ask()).as(intent.name()).hasSize(2));
        }
    }

    @Test
    void everyActionSaysWhatItIsAndWhatCameOfIt() {
        for (Intent intent : CATALOG.intents()) {
            if (intent.action().isPresent()) {
                assertThat(intent.replies().done()).as(intent.name()).hasSize(2);
                assertThat(intent.replies().summary()).as(intent.name()).hasSize(2);
                assertThat(intent.writes() == !intent.replies().question().isEmpty())
                        .as(intent.name() + " asks before writing")
                        .isTrue();
            }
        }
    }

    /** What is done about each thing of the list, and what is asked before, are the replies of the intent for one. */
    @Test
    void whatGoesThroughAListSaysWhatItIsAndThatTheListIsEmpty() {
        List<Intent> lists = CATALOG.intents().stream()
                .filter(intent -> intent.forEach().isPresent())
                .toList();

        assertThat(lists).hasSize(3).allSatisfy(intent -> {
            assertThat(intent.replies().summary()).hasSize(2);
            assertThat(intent.replies().notFound()).hasSize(2);
            String each = intent.forEach().orElseThrow().each().intent();
            assertThat(CATALOG.find(each).orElseThrow().writes()).isTrue();
        });
    }

    @Test
    void moneyAndWhatIsDestroyedIsAlwaysConfirmed() {
        List<String> always = CATALOG.intents().stream()
                .filter(intent -> intent.action()
                        .map(ActionBinding::confirm)
                        .filter(Confirm.ALWAYS::equals)
                        .isPresent())
                .map(Intent::name)
                .toList();

        assertThat(always).containsExactlyInAnyOrder("mark_invoice_paid", "mark_invoice_unpaid", "cancel_appointment");
    }

    @Test
    void writesAreNeverUnconfirmedWhenUnsureAndNeverCached() {
        CATALOG.intents().stream()
                .flatMap(intent -> intent.action().stream())
                .filter(ActionBinding::writes)
                .forEach(binding -> {
                    assertThat(binding.confirm()).isNotEqualTo(Confirm.NEVER);
                    assertThat(binding.cache()).isZero();
                    assertThat(binding.scope()).endsWith(":write");
                });
    }

    @Test
    void whatIsUndoneGoesBackToWhereItCameFrom() {
        Map<String, String> undo = CATALOG.intents().stream()
                .filter(intent -> intent.action().flatMap(ActionBinding::undo).isPresent())
                .collect(Collectors.toMap(
                        Intent::name,
                        i -> i.action()
                                .flatMap(ActionBinding::undo)
                                .orElseThrow()
                                .intent()));

        assertThat(undo)
                .containsEntry("mark_invoice_paid", "mark_invoice_unpaid")
                .containsEntry("mark_invoice_unpaid", "mark_invoice_paid")
                .containsEntry("book_appointment", "cancel_appointment")
                .containsEntry("cancel_appointment", "book_appointment")
                .containsEntry("move_appointment", "move_appointment")
                .containsEntry("add_reminder", "treat_reminder")
                .containsEntry("update_client", "update_client");
    }
}
