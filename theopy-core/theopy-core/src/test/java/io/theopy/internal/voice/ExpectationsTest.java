package io.theopy.internal.voice;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionHints.Expected;
import io.theopy.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExpectationsTest {
    private static final Instant NOW = Instant.parse("2025-11-05T10:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final ProposedIntent PAYMENT = proposal("mark_invoice_paid");
    private static final ProposedIntent BOOKING = proposal("book_appointment");

    static Stream<Arguments> questions() {
        return Stream.of(
                Arguments.of(new PendingQuestion.Confirmation(PAYMENT, "u", "hash", END), Expected.YES_NO),
                Arguments.of(
                        new PendingQuestion.Confirmation(PAYMENT, "u", "hash", END).before(BOOKING), Expected.YES_NO),
                Arguments.of(new PendingQuestion.MissingSlot(PAYMENT, "invoice", END), Expected.NUMBER),
                Arguments.of(new PendingQuestion.MissingSlot(proposal("update_client"), "phone", END), Expected.NUMBER),
                Arguments.of(new PendingQuestion.MissingSlot(BOOKING, "when", END), Expected.COMMAND),
                Arguments.of(new PendingQuestion.Readings(List.of(PAYMENT), END), Expected.YES_NO),
                Arguments.of(new PendingQuestion.Readings(List.of(PAYMENT, BOOKING), END), Expected.CHOICE),
                Arguments.of(new PendingQuestion.Agenda(List.of(BOOKING), END), Expected.YES_NO),
                Arguments.of(new PendingQuestion.Agenda(List.of(PAYMENT, BOOKING), END), Expected.CHOICE));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionNarrowsWhatIsListenedFor(PendingQuestion question, Expected expected) {
        assertThat(hints(question, NOW).expected()).isEqualTo(expected);
    }

    @Test
    void theNamesToChooseAmongAreListenedFor() {
        PendingQuestion choice = new PendingQuestion.Choice(
                BOOKING,
                "client",
                List.of(new DirectoryEntry("1", "Claire Dupont", "Lyon"), new DirectoryEntry("2", "Jean Dupont", "")),
                END);

        assertThat(hints(choice, NOW))
                .isEqualTo(new RecognitionHints(
                        Optional.of(Language.FR), Expected.CHOICE, List.of("Claire Dupont", "Jean Dupont")));
    }

    @Test
    void aQuestionThatLapsedNarrowsNothing() {
        PendingQuestion question = new PendingQuestion.Confirmation(PAYMENT, "u", "hash", END);

        assertThat(hints(question, END).expected()).isEqualTo(Expected.COMMAND);
    }

    private static RecognitionHints hints(PendingQuestion question, Instant now) {
        Session session = Session.fresh("s", NOW).withPending(question);
        return Expectations.of(session, Optional.of(Language.FR), CATALOG, now);
    }

    private static ProposedIntent proposal(String intent) {
        return new ProposedIntent(intent, Map.of(), OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
    }
}
