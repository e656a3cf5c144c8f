package io.theopy.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.TeepyRoles;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class IntentRouterTest {
    private static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    private static final DirectoryEntry GARE = new DirectoryEntry("7", "Pharmacie de la Gare", "Lyon");
    private static final SlotValue LA_GARE = SlotValue.linked(GARE, "la gare");
    private static final Evidence SURE = Evidence.of(true);

    private final IntentRouter router = new IntentRouter(IntentCatalog.teepy());

    private static ProposedIntent propose(String intent, Map<String, SlotValue> slots) {
        return new ProposedIntent(
                intent, new LinkedHashMap<>(slots), OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
    }

    private static SlotValue value(String canonical) {
        return SlotValue.of(canonical, canonical);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static final ProposedIntent MARK = propose("mark_invoice_paid", Map.of("invoice", value("101")));
    private static final JsonNode INVOICE = json("{\"number\":101,\"client\":\"Gare\",\"amount\":\"150.00\"}");

    @Test
    void aReadThatIsCompleteIsAdmitted() {
        Admission admission = router.admit(propose("list_invoices", Map.of("client", LA_GARE)), MANAGER, SURE);

        Action action = ((Admission.Admitted) admission).action();
        assertThat(action.call().path()).isEqualTo("/invoices");
        assertThat(action.call().query()).containsOnly(Map.entry("client", "7"), Map.entry("size", "200"));
        assertThat(action.writes()).isFalse();
    }

    @Test
    void anIntentThatTheCatalogueLacksIsNoAction() {
        assertThat(router.admit(propose("drop_database", Map.of()), MANAGER, SURE))
                .isInstanceOf(Admission.NoSuchAction.class);
    }

    @Test
    void aDialogueActIsNoAction() {
        assertThat(router.admit(propose("affirm", Map.of()), MANAGER, SURE)).isInstanceOf(Admission.NoSuchAction.class);
    }

    @Test
    void theCallersScopesDecideFirst() {
        Caller contractor = Caller.of("c", TeepyRoles.CONTRACTOR);

        Admission admission = router.admit(propose("mark_invoice_paid", Map.of()), contractor, SURE);

        assertThat(admission).isEqualTo(new Admission.Forbidden("invoices:write"));
    }

    @Test
    void aRequiredValueThatIsMissingIsAskedFor() {
        assertThat(router.admit(propose("mark_invoice_paid", Map.of()), MANAGER, SURE))
                .isEqualTo(new Admission.Missing("invoice"));
    }

    @Test
    void aDateWithoutItsHourIsIncompleteForABooking() {
        ProposedIntent book = propose("book_appointment", Map.of("client", LA_GARE, "when", value("2025-11-11")));

        assertThat(router.admit(book, MANAGER, SURE)).isEqualTo(new Admission.Incomplete("when"));
    }

    @Test
    void aDateIsEnoughToFindTheAppointmentThatIsCancelled() {
        ProposedIntent cancel = propose("cancel_appointment", Map.of("client", LA_GARE, "when", value("2025-11-11")));

        assertThat(router.admit(cancel, MANAGER, SURE)).isInstanceOf(Admission.NeedsLookup.class);
    }

    @Test
    void severalClientsOfTheNameAreAChoice() {
        DirectoryEntry other = new DirectoryEntry("8", "Pharmacie de la Gare", "Nice");
        SlotValue either = new SlotValue("la gare", "la gare", List.of(GARE, other));

        assertThat(router.admit(propose("show_client", Map.of("client", either)), MANAGER, SURE))
                .isEqualTo(new Admission.Ambiguous("client", List.of(GARE, other)));
    }

    @Test
    void aClientThatTeepyDoesNotKnowIsNotGuessed() {
        assertThat(router.admit(propose("show_client", Map.of("client", value("Nobody"))), MANAGER, SURE))
                .isEqualTo(new Admission.UnknownName("client", "Nobody"));
    }

    @Test
    void whatTheUserWritesStaysOneSegmentOfThePath() {
        SlotValue climbing = SlotValue.linked(new DirectoryEntry("../../admin?x=1#y", "Gare", ""), "gare");

        Admission admission = router.admit(propose("show_client", Map.of("client", climbing)), MANAGER, SURE);

        assertThat(((Admission.Admitted) admission).action().call().path())
                .isEqualTo("/clients/..%2F..%2Fadmin%3Fx%3D1%23y");
    }

    @Test
    void theLookupComesFirstAndOnlyReads() {
        Admission admission = router.admit(MARK, MANAGER, SURE);

        Action lookup = ((Admission.NeedsLookup) admission).lookup();
        assertThat(lookup.writes()).isFalse();
        assertThat(lookup.call().path()).isEqualTo("/invoices/101");
    }

    @Test
    void aWriteThatIsAlwaysConfirmedWaitsForTheYesHoweverSure() {
        assertThat(router.admit(MARK, MANAGER, SURE.finding(INVOICE))).isInstanceOf(Admission.NeedsConsent.class);
    }

    @Test
    void theYesToTheVerySameCallAdmitsIt() {
        String fingerprint =
                ((Admission.NeedsConsent) router.admit(MARK, MANAGER, SURE.finding(INVOICE))).fingerprint();

        Admission admission =
                router.admit(MARK, MANAGER, SURE.consenting(fingerprint).finding(INVOICE));

        assertThat(admission).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aYesToAnotherCallIsNoConsent() {
        ProposedIntent other = propose("mark_invoice_paid", Map.of("invoice", value("102")));
        String fingerprint =
                ((Admission.NeedsConsent) router.admit(other, MANAGER, SURE.finding(INVOICE))).fingerprint();

        Admission admission =
                router.admit(MARK, MANAGER, SURE.consenting(fingerprint).finding(INVOICE));

        assertThat(admission).isInstanceOf(Admission.NeedsConsent.class);
    }

    @Test
    void ofSeveralThingsFoundTheUserChooses() {
        ProposedIntent cancel = propose("cancel_appointment", Map.of("client", LA_GARE));
        JsonNode two = json("{\"items\":[{\"id\":1},{\"id\":2}]}");

        assertThat(router.admit(cancel, MANAGER, SURE.finding(two))).isInstanceOf(Admission.SeveralFound.class);
        assertThat(router.admit(cancel.with(IntentRouter.CHOSEN, value("2")), MANAGER, SURE.finding(two)))
                .isInstanceOfSatisfying(
                        Admission.NeedsConsent.class,
                        consent -> assertThat(consent.action().call().path()).isEqualTo("/appointments/2"));
    }

    @Test
    void whatWasChosenAndIsGoneMeanwhileIsNotFound() {
        ProposedIntent cancel =
                propose("cancel_appointment", Map.of("client", LA_GARE, IntentRouter.CHOSEN, value("9")));

        assertThat(router.admit(cancel, MANAGER, SURE.finding(json("{\"items\":[{\"id\":1}]}"))))
                .isInstanceOf(Admission.NothingFound.class);
    }
}
