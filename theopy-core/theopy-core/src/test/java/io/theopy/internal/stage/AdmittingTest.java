package io.theopy.internal.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.action.ActionOutcome;
import io.theopy.action.Evidence;
import io.theopy.dialogue.Move;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.PendingQuestion;
import io.theopy.turn.Outcome;
import io.theopy.turn.Outcome.Refused.Reason;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdmittingTest {
    private final StageWorld world = new StageWorld();

    @AfterEach
    void close() {
        world.close();
    }

    private Admitted admit(Move move) {
        return world.admitting().admit(world.decided("any", move), world.gate());
    }

    private static Move.Response responseOf(Admitted admitted) {
        return ((Admitted.Withheld) admitted).response();
    }

    private static PendingQuestion asked(Admitted admitted) {
        return responseOf(admitted).question().orElseThrow();
    }

    private Outcome endOf(Admitted admitted) {
        return responseOf(admitted).outcome(world.clock.instant());
    }

    private static ProposedIntent proposal(String intent, Map<String, SlotValue> slots) {
        return new ProposedIntent(intent, slots, OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
    }

    @Test
    void whatMayBeDoneIsGranted() {
        Admitted admitted = world.admitted(StageWorld.REMINDER);

        assertThat(admitted)
                .isInstanceOfSatisfying(
                        Admitted.Granted.class,
                        granted -> assertThat(granted.action().call().path()).isEqualTo("/reminders"));
        assertThat(world.erp.calls()).isEmpty();
    }

    @Test
    void whatIsNotSureIsAskedAbout() {
        ProposedIntent reminder = world.meaningOf(StageWorld.REMINDER);

        Admitted admitted = admit(new Move.Act(reminder, Evidence.of(false)));

        assertThat(asked(admitted)).isInstanceOfSatisfying(PendingQuestion.Confirmation.class, question -> {
            assertThat(question.intent()).isEqualTo(reminder);
            assertThat(question.callerId()).isEqualTo(StageWorld.MANAGER.id());
            assertThat(question.expires()).isEqualTo(world.inAMinute());
        });
    }

    @Test
    void whatNeedsALookupIsLookedUpAndAskedAboutWithWhatWasFound() {
        world.erp.finding(ScriptedErp.INVOICE);

        Admitted admitted = world.admitted(StageWorld.PAYMENT);

        assertThat(asked(admitted)).isInstanceOf(PendingQuestion.Confirmation.class);
        assertThat(((Admitted.Withheld) admitted).found()).contains(ScriptedErp.json(ScriptedErp.INVOICE));
        assertThat(world.erp.calls())
                .extracting(call -> call.action().call().path())
                .containsExactly("/invoices/101");
        assertThat(world.erp.writes()).isEmpty();
    }

    @Test
    void aYesToExactlyThatIsGranted() {
        world.erp.finding(ScriptedErp.INVOICE);
        PendingQuestion.Confirmation question =
                (PendingQuestion.Confirmation) asked(world.admitted(StageWorld.PAYMENT));

        Admitted admitted =
                admit(new Move.Act(question.intent(), Evidence.of(true).consenting(question.argumentsHash())));

        assertThat(admitted).isInstanceOf(Admitted.Granted.class);
    }

    @Test
    void aYesToSomethingElseIsNoYes() {
        world.erp.finding(ScriptedErp.INVOICE);

        Admitted admitted = admit(new Move.Act(
                world.meaningOf(StageWorld.PAYMENT), Evidence.of(true).consenting("of something else")));

        assertThat(asked(admitted)).isInstanceOf(PendingQuestion.Confirmation.class);
    }

    @Test
    void whatTheLookupDoesNotFindIsRefused() {
        world.erp.answering(new ActionOutcome.Declined(404, "no such invoice"));

        assertThat(endOf(world.admitted(StageWorld.PAYMENT)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
    }

    @Test
    void aLookupThatFailsEndsTheTurnAndNothingIsAsked() {
        world.erp.answering(new ActionOutcome.Failed(true, "the ERP is away"));

        assertThat(endOf(world.admitted(StageWorld.PAYMENT)))
                .isEqualTo(new Outcome.Failed("execute", "the ERP is away", true));
    }

    @Test
    void ofSeveralThatAreFoundTheUserChoosesOneByWhatItIs() {
        world.erp.finding("""
                {"total": 2, "items": [
                  {"id": "11", "client": "John Doe", "client_id": "2", "when": "2025-11-06T09:00"},
                  {"id": "12", "client": "John Doe", "client_id": "2", "when": "2025-11-07T09:00"}]}""");

        PendingQuestion question = asked(world.admitted("cancel the appointment with John Doe"));

        assertThat(question)
                .isInstanceOfSatisfying(
                        PendingQuestion.Choice.class,
                        choice -> assertThat(choice.options())
                                .extracting(option -> option.id())
                                .containsExactly("11", "12"));
        assertThat(((PendingQuestion.Choice) question).options().get(0).name()).contains("John Doe");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "mark an invoice as paid,                              AskSlot",
        "book an appointment with John Doe tomorrow,           AskSlot",
        "start a session with Martha Higgins,                  Choose",
        "start a session with Zora Quill,                      Confirm",
        "cancel the appointment with Zora Quill,               Refused",
    })
    void whatIsMissingIsAskedForAndWhatCannotBeIsRefused(String text, String end) {
        assertThat(endOf(world.admitted(text)).getClass().getSimpleName()).isEqualTo(end);
        assertThat(world.erp.calls()).isEmpty();
    }

    @Test
    void whoMayNotIsRefusedBeforeAnythingIsLookedUp() {
        Understood understood = world.understood(
                io.theopy.turn.TurnRequest.text(StageWorld.SESSION, StageWorld.OPERATOR, StageWorld.PAYMENT));
        Move act = new Move.Act(understood.meaning().best().orElseThrow(), Evidence.of(true));

        Admitted admitted = world.admitting().admit(new Decided(understood, understood.session(), act), world.gate());

        assertThat(endOf(admitted))
                .isEqualTo(new Outcome.Refused(
                        "mark_invoice_paid", Map.of("invoice", "101"), Reason.NOT_ALLOWED, "invoices:write"));
        assertThat(world.erp.calls()).isEmpty();
    }

    @Test
    void aValueThatIsNoneIsRefusedWithItsName() {
        ProposedIntent payment =
                proposal("mark_invoice_paid", Map.of("invoice", SlotValue.of("../clients", "../clients")));

        assertThat(endOf(admit(new Move.Act(payment, Evidence.of(true)))))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.INVALID_VALUE);
                    assertThat(refused.detail()).startsWith("invoice: ");
                });
    }

    @Test
    void whatTheCatalogueDoesNotHaveIsNotUnderstood() {
        assertThat(endOf(admit(new Move.Act(proposal("delete_everything", Map.of()), Evidence.of(true)))))
                .isEqualTo(new Outcome.NotUnderstood());
    }

    @Test
    void aResponsePassesThroughAboutWhatWasUnderstood() {
        Move.Say say = new Move.Say(new Outcome.Cancelled());

        Admitted.Withheld withheld = world.withheld(StageWorld.PAYMENT, say);

        assertThat(withheld.response()).isEqualTo(say);
        assertThat(withheld.about()).contains(world.meaningOf(StageWorld.PAYMENT));
    }

    @Test
    void aQuestionThatIsPutAgainIsStillAboutWhatItWas() {
        PendingQuestion question = world.whichInvoice();

        Admitted.Withheld withheld = world.withheld("the weather is nice", new Move.AskAgain(question));

        assertThat(withheld.about()).isEqualTo(question.about());
    }

    @Test
    void takingBackIsAskedAboutTogetherWithWhatComesInItsPlace() {
        ProposedIntent undo = treat("7");
        ProposedIntent corrected = world.meaningOf(StageWorld.REMINDER);

        PendingQuestion question = asked(admit(new Move.Replace(undo, corrected)));

        assertThat(question.about()).contains(undo);
        assertThat(question.instead()).contains(corrected);
        assertThat(world.erp.writes()).isEmpty();
    }

    @Test
    void nothingIsTakenBackForWhatCannotBe() {
        ProposedIntent impossible = world.meaningOf("start a session with Zora Quill");

        Admitted admitted = admit(new Move.Replace(treat("7"), impossible));

        assertThat(endOf(admitted)).isInstanceOf(Outcome.Refused.class);
        assertThat(((Admitted.Withheld) admitted).about()).contains(impossible);
    }

    @Test
    void whatCannotBeTakenBackIsNotReplaced() {
        ProposedIntent corrected = world.meaningOf(StageWorld.REMINDER);

        Admitted admitted = admit(new Move.Replace(proposal("delete_everything", Map.of()), corrected));

        assertThat(responseOf(admitted).question()).isEqualTo(Optional.empty());
        assertThat(((Admitted.Withheld) admitted).about()).contains(corrected);
    }

    private static ProposedIntent treat(String reminder) {
        return proposal("treat_reminder", Map.of("reminder", SlotValue.of(reminder, reminder)));
    }
}
