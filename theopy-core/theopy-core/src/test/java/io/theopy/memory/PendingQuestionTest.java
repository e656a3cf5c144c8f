package io.theopy.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.turn.Outcome;
import java.time.Duration;
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

/** What each kind of question answers for itself. */
class PendingQuestionTest {
    private static final Instant NOW = Instant.parse("2025-11-05T10:00:00Z");
    private static final Instant END = NOW.plusSeconds(60);
    private static final ProposedIntent PAYMENT = proposal("mark_invoice_paid");
    private static final ProposedIntent BOOKING = proposal("book_appointment");
    private static final ProposedIntent OTHER = proposal("show_invoice");
    private static final DirectoryEntry LEEDS = new DirectoryEntry("4", "Martha Higgins", "Leeds");
    private static final DirectoryEntry YORK = new DirectoryEntry("5", "Martha Higgins", "York");

    private static final PendingQuestion CONFIRMATION =
            new PendingQuestion.Confirmation(PAYMENT, "manager", "fingerprint", END);
    private static final PendingQuestion REPLACEMENT =
            new PendingQuestion.Confirmation(PAYMENT, "manager", "fingerprint", END).before(BOOKING);
    private static final PendingQuestion MISSING = new PendingQuestion.MissingSlot(PAYMENT, "invoice", END);
    private static final PendingQuestion CHOICE =
            new PendingQuestion.Choice(BOOKING, "client", List.of(LEEDS, YORK), END);
    private static final PendingQuestion READINGS = new PendingQuestion.Readings(List.of(PAYMENT, BOOKING), END);
    private static final PendingQuestion AGENDA = new PendingQuestion.Agenda(List.of(PAYMENT, BOOKING), END);
    private static final PendingQuestion UNKNOWN = new PendingQuestion.UnknownName(
            BOOKING,
            "client",
            List.of(YORK),
            Optional.of(new PendingQuestion.Confirmation(PAYMENT, "manager", "fingerprint", END)),
            END);

    private static final PendingQuestion BATCH = new PendingQuestion.Batch(
            List.of(
                    new PendingQuestion.Batch.Item(PAYMENT, "one", Optional.empty()),
                    new PendingQuestion.Batch.Item(BOOKING, "two", Optional.empty())),
            List.of(),
            "manager",
            END);

    private static ProposedIntent proposal(String intent) {
        return new ProposedIntent(intent, Map.of(), OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
    }

    private static Stream<PendingQuestion> all() {
        return Stream.of(CONFIRMATION, REPLACEMENT, MISSING, CHOICE, READINGS, AGENDA, BATCH, UNKNOWN);
    }

    static Stream<Arguments> outcomes() {
        return Stream.of(
                Arguments.of(CONFIRMATION, new Outcome.Confirm("mark_invoice_paid", Map.of(), Duration.ofMinutes(1))),
                Arguments.of(REPLACEMENT, new Outcome.Confirm("mark_invoice_paid", Map.of(), Duration.ofMinutes(1))),
                Arguments.of(MISSING, new Outcome.AskSlot("mark_invoice_paid", Map.of(), "invoice")),
                Arguments.of(
                        CHOICE,
                        new Outcome.Choose(
                                "book_appointment", Map.of(), "client", List.of(LEEDS.label(), YORK.label()))),
                Arguments.of(READINGS, new Outcome.Clarify(List.of("mark_invoice_paid", "book_appointment"))),
                Arguments.of(AGENDA, new Outcome.Clarify(List.of("mark_invoice_paid", "book_appointment"))),
                Arguments.of(
                        BATCH,
                        new Outcome.ConfirmAll(
                                List.of(
                                        new Outcome.ConfirmAll.Item("mark_invoice_paid", Map.of()),
                                        new Outcome.ConfirmAll.Item("book_appointment", Map.of())),
                                Duration.ofMinutes(1))));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void itEndsTheTurnThatPutsIt(PendingQuestion question, Outcome outcome) {
        assertThat(question.outcome(NOW)).isEqualTo(outcome);
    }

    static Stream<Arguments> subjects() {
        List<ProposedIntent> none = List.of();
        List<ProposedIntent> both = List.of(PAYMENT, BOOKING);
        return Stream.of(
                Arguments.of(CONFIRMATION, Optional.of(PAYMENT), none, none, Optional.empty()),
                Arguments.of(REPLACEMENT, Optional.of(PAYMENT), none, none, Optional.of(BOOKING)),
                Arguments.of(MISSING, Optional.of(PAYMENT), none, none, Optional.empty()),
                Arguments.of(CHOICE, Optional.of(BOOKING), none, none, Optional.empty()),
                Arguments.of(READINGS, Optional.empty(), both, none, Optional.empty()),
                Arguments.of(AGENDA, Optional.empty(), none, both, Optional.empty()),
                Arguments.of(UNKNOWN, Optional.of(BOOKING), none, none, Optional.empty()),
                Arguments.of(BATCH, Optional.of(PAYMENT), none, none, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void itKnowsWhatItIsAbout(
            PendingQuestion question,
            Optional<ProposedIntent> about,
            List<ProposedIntent> readings,
            List<ProposedIntent> commands,
            Optional<ProposedIntent> instead) {
        assertThat(question.about()).isEqualTo(about);
        assertThat(question.readings()).isEqualTo(readings);
        assertThat(question.commands()).isEqualTo(commands);
        assertThat(question.instead()).isEqualTo(instead);
    }

    @ParameterizedTest
    @MethodSource("all")
    void itIsOpenUntilTheMomentItLapses(PendingQuestion question) {
        assertThat(question.isOpen(END.minusNanos(1))).isTrue();
        assertThat(question.isOpen(END)).isFalse();
    }

    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of(CONFIRMATION, "confirmation"),
                Arguments.of(MISSING, "missing slot"),
                Arguments.of(CHOICE, "choice"),
                Arguments.of(READINGS, "readings"),
                Arguments.of(AGENDA, "agenda"),
                Arguments.of(UNKNOWN, "unknown name"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itCallsTheCaseOfItsKind(PendingQuestion question, String kind) {
        assertThat(question.<String>on(new Kinds())).isEqualTo(kind);
    }

    private static final class Kinds implements PendingQuestion.Cases<String> {
        @Override
        public String confirmation(PendingQuestion.Confirmation question) {
            return "confirmation";
        }

        @Override
        public String missingSlot(PendingQuestion.MissingSlot question) {
            return "missing slot";
        }

        @Override
        public String choice(PendingQuestion.Choice question) {
            return "choice";
        }

        @Override
        public String readings(PendingQuestion.Readings question) {
            return "readings";
        }

        @Override
        public String agenda(PendingQuestion.Agenda question) {
            return "agenda";
        }

        @Override
        public String unknownName(PendingQuestion.UnknownName question) {
            return "unknown name";
        }

        @Override
        public String batch(PendingQuestion.Batch question) {
            return "batch";
        }
    }

    static Stream<Arguments> named() {
        ProposedIntent york = BOOKING.with("client", SlotValue.linked(YORK, "the second one"));
        ProposedIntent stranger =
                BOOKING.with("client", SlotValue.linked(new DirectoryEntry("9", "John Doe", ""), "John"));
        return Stream.of(
                Arguments.of(READINGS, PAYMENT, true),
                Arguments.of(READINGS, OTHER, false),
                Arguments.of(AGENDA, BOOKING, true),
                Arguments.of(AGENDA, OTHER, false),
                Arguments.of(BATCH, BOOKING, true),
                Arguments.of(BATCH, OTHER, false),
                Arguments.of(CHOICE, york, true),
                Arguments.of(CHOICE, stranger, false),
                Arguments.of(CHOICE, BOOKING, false),
                Arguments.of(CHOICE, york.with("when", SlotValue.of("2025-11-06T09:00", "tomorrow")), false),
                Arguments.of(MISSING, PAYMENT, false),
                Arguments.of(CONFIRMATION, PAYMENT, false));
    }

    @ParameterizedTest
    @MethodSource("named")
    void itNamedOnlyWhatItPutWithAllItsValues(PendingQuestion question, ProposedIntent taken, boolean named) {
        assertThat(question.named(taken)).isEqualTo(named);
    }

    static Stream<Arguments> waiting() {
        return Stream.of(
                Arguments.of(CONFIRMATION, PAYMENT, List.of(OTHER)),
                Arguments.of(MISSING, PAYMENT, List.of(OTHER)),
                Arguments.of(CHOICE, BOOKING, List.of(OTHER)),
                Arguments.of(READINGS, PAYMENT, List.of(OTHER)),
                Arguments.of(AGENDA, PAYMENT, List.of(BOOKING)),
                Arguments.of(REPLACEMENT, PAYMENT, List.of(BOOKING)),
                Arguments.of(REPLACEMENT, OTHER, List.of()));
    }

    @ParameterizedTest
    @MethodSource("waiting")
    void anAnswerLeavesWhatIsStillToBeAskedAbout(
            PendingQuestion question, ProposedIntent taken, List<ProposedIntent> left) {
        assertThat(question.after(taken, List.of(OTHER))).isEqualTo(left);
    }

    @Test
    void whatComesNextChangesNothingElseOfAConfirmation() {
        assertThat(REPLACEMENT)
                .isEqualTo(
                        new PendingQuestion.Confirmation(PAYMENT, "manager", "fingerprint", END, Optional.of(BOOKING)));
    }
}
