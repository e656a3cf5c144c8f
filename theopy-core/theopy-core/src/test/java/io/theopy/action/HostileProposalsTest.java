package io.theopy.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Caller;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a model that was talked into anything may propose: nothing of it gets past the router. */
class HostileProposalsTest {
    private static final List<String> POISON = List.of(
            "",
            " ",
            "../../admin",
            "101/../../clients/1",
            "101?status=paid",
            "101#",
            "101;DROP TABLE invoices",
            "-1",
            "1e9",
            "99999999999999999999",
            "0x65",
            "١٠١",
            "101\n102",
            "101\u0000",
            "{invoice}",
            "{found.id}",
            "${jndi:x}",
            "<script>alert(1)</script>",
            "true",
            "null",
            "[101]",
            "{\"number\":101}",
            "2025-13-45",
            "2025-02-30T10:00",
            "2025-11-11T25:00",
            "2025-11-30/2025-11-01",
            "P-1D",
            "PT0S",
            "P9999D",
            "a@b",
            "a b@c.fr",
            "@",
            "+",
            "+33 4",
            "paid'--",
            "PAID",
            "everything",
            "\u202e101",
            "x".repeat(5_000));

    private final IntentCatalog catalog = IntentCatalog.teepy();
    private final IntentRouter router = new IntentRouter(catalog);
    private final Caller manager = Caller.of("manager", TeepyRoles.MANAGER);

    @Test
    void noPoisonedTypedValueIsEverAdmitted() {
        int tried = 0;
        for (Intent intent : catalog.intents()) {
            for (Slot poisoned : intent.slots()) {
                if (intent.action().isEmpty() || poisoned.type().isFree()) {
                    continue;
                }
                for (String poison : POISON) {
                    if (SlotValidator.problem(poisoned, poison).isEmpty()) {
                        continue;
                    }
                    Admission admission = router.admit(proposal(intent, poisoned, poison), manager, Evidence.of(true));
                    assertThat(admission)
                            .as("%s %s=%s", intent.name(), poisoned.name(), poison)
                            .isInstanceOf(Admission.Invalid.class);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    @Test
    void onlyPlainDigitsAreAnInvoiceNumber() {
        Slot invoice =
                catalog.find("show_invoice").orElseThrow().slot("invoice").orElseThrow();

        assertThat(POISON)
                .allSatisfy(poison ->
                        assertThat(SlotValidator.problem(invoice, poison)).isPresent());
    }

    @Test
    void freeTextNeverCarriesControlCharacters() {
        Slot text = catalog.find("add_reminder").orElseThrow().slot("text").orElseThrow();

        assertThat(SlotValidator.problem(text, "call\nBcc: everyone")).isPresent();
        assertThat(SlotValidator.problem(text, "\u202eevil")).isPresent();
        assertThat(SlotValidator.problem(text, "call the bank; it's late <today>"))
                .isEmpty();
    }

    @Test
    void noSlotThatTheIntentLacksIsLetThrough() {
        for (Intent intent : catalog.intents()) {
            if (intent.action().isPresent()) {
                ProposedIntent smuggled = complete(intent).with("admin", SlotValue.of("true", "true"));
                assertThat(router.admit(smuggled, manager, Evidence.of(true))).isInstanceOf(Admission.Invalid.class);
            }
        }
    }

    /** Each thing of the list is proposed, and admitted or not, by itself. */
    @Test
    void whatGoesThroughAListIsNeverAdmittedAsAWhole() {
        List<Intent> lists = catalog.intents().stream()
                .filter(intent -> intent.forEach().isPresent())
                .toList();

        assertThat(lists)
                .isNotEmpty()
                .allSatisfy(intent -> assertThat(router.admit(complete(intent), manager, Evidence.of(true)))
                        .isInstanceOf(Admission.NoSuchAction.class));
    }

    @Test
    void withoutScopesNothingIsAdmittedAtAll() {
        Caller nobody = new Caller("nobody", TeepyRoles.CONTRACTOR.name(), Set.of());

        List<Admission> admissions = new ArrayList<>();
        for (Intent intent : catalog.intents()) {
            admissions.add(router.admit(complete(intent), nobody, Evidence.of(true)));
        }

        assertThat(admissions)
                .allSatisfy(
                        a -> assertThat(a).isInstanceOfAny(Admission.Forbidden.class, Admission.NoSuchAction.class));
    }

    private static ProposedIntent proposal(Intent intent, Slot poisoned, String poison) {
        return complete(intent).with(poisoned.name(), SlotValue.of(poison, poison));
    }

    /** The intent with a good value in every slot. */
    private static ProposedIntent complete(Intent intent) {
        Map<String, SlotValue> slots = new LinkedHashMap<>();
        for (Slot slot : intent.slots()) {
            slots.put(slot.name(), good(slot));
        }
        return new ProposedIntent(intent.name(), slots, OptionalDouble.of(1), ProposedIntent.Origin.MODEL);
    }

    private static SlotValue good(Slot slot) {
        return switch (slot.type()) {
            case ENTITY -> SlotValue.linked(new DirectoryEntry("1", "Gare", ""), "gare");
            case NAME, CITY, TEXT -> SlotValue.of("Gare", "gare");
            case DATETIME, DATE_OR_DATETIME -> SlotValue.of("2025-11-11T14:00", "then");
            case DATE, DATE_OR_PERIOD -> SlotValue.of("2025-11-11", "then");
            case PERIOD -> SlotValue.of("2025-11-01/2025-11-30", "november");
            case DURATION -> SlotValue.of("PT1H", "an hour");
            case NUMBER, REFERENCE, POSITION -> SlotValue.of("1", "one");
            case MONEY -> SlotValue.of("1.00", "one");
            case PHONE -> SlotValue.of("0478123456", "phone");
            case EMAIL -> SlotValue.of("a@b.fr", "email");
            case CHOICE -> {
                String choice = slot.choices().keySet().iterator().next();
                yield SlotValue.of(choice, choice);
            }
        };
    }
}
