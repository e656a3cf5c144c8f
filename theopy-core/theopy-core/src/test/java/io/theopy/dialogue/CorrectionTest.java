package io.theopy.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionTest {
    private static final LocalDateTime WEDNESDAY = LocalDateTime.of(2025, 11, 5, 10, 0);
    private static final DirectoryEntry MARTHA = new DirectoryEntry("1", "Martha Higgins", "Lyon");
    private static final DirectoryEntry MARTINE = new DirectoryEntry("2", "Martine Leroy", "Paris");
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? List.of(MARTHA, MARTINE) : List.of();
    private static final ProposedIntent BOOKING = proposal(
            "book_appointment",
            Map.of(
                    "client", SlotValue.linked(MARTHA, "Martha"),
                    "when", SlotValue.of("2025-11-10T14:00", "monday at two"),
                    "duration", SlotValue.of("PT1H", "one hour")));
    private static final ProposedIntent PAYMENT =
            proposal("mark_invoice_paid", Map.of("invoice", SlotValue.of("101", "101")));

    private final Correction correction = new Correction(
            IntentCatalog.teepy(),
            new DirectorySlotReader(DIRECTORY, IntentCatalog.teepy().domain()));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | no, I meant Tuesday             | when     | 2025-11-11T14:00
            EN | sorry, on Tuesday at three      | when     | 2025-11-11T15:00
            EN | no, at ten                      | when     | 2025-11-10T10:00
            EN | Tuesday instead                 | when     | 2025-11-11T14:00
            EN | actually, make it Tuesday       | when     | 2025-11-11T14:00
            EN | not monday tuesday              | when     | 2025-11-11T14:00
            EN | Tuesday, not Monday             | when     | 2025-11-11T14:00
            EN | no, two hours                   | duration | PT2H
            EN | not Martha, Martine             | client   | Martine Leroy
            EN | not Martha but Martine, please  | client   | Martine Leroy
            EN | with Martine, not with Martha   | client   | Martine Leroy
            EN | I meant Martine                 | client   | Martine Leroy
            FR | non, je voulais dire mardi      | when     | 2025-11-11T14:00
            FR | mardi plutôt                    | when     | 2025-11-11T14:00
            FR | pardon, à quinze heures         | when     | 2025-11-10T15:00
            FR | pas lundi, mardi                | when     | 2025-11-11T14:00
            FR | non, deux heures de temps       |          |
            FR | pas Martha, Martine             | client   | Martine Leroy
            FR | avec Martine et pas Martha      | client   | Martine Leroy
            FR | Martine au lieu de Martha       | client   | Martine Leroy
            """)
    void whatWasWrongIsSetRightAndTheRestStays(Language language, String said, String slot, String value) {
        Optional<ProposedIntent> corrected = correction.afterwards(BOOKING, utterance(said, language), WEDNESDAY);

        if (slot == null) {
            assertThat(corrected).isEmpty();
            return;
        }
        assertThat(corrected).isPresent();
        Map<String, String> expected = new TreeMap<>(BOOKING.values());
        expected.put(slot, value);
        assertThat(corrected.orElseThrow().values()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"EN,'not 101, 102'", "EN,'no, 102'", "FR,'pas 101, 102'", "FR,'pas la cent un, la cent deux'"})
    void aNumberIsCorrected(Language language, String said) {
        assertThat(correction.afterwards(PAYMENT, utterance(said, language), WEDNESDAY))
                .map(ProposedIntent::values)
                .contains(Map.of("invoice", "102"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tuesday",
                "Martine",
                "on Tuesday at three please",
                "no",
                "no, I meant purple elephants",
                "no, Nobody Atall",
                "not Martine, Martha",
                "no, Monday",
                "what about Tuesday"
            })
    void whatSaysNothingWrongOrNothingNewCorrectsNothing(String said) {
        assertThat(correction.afterwards(BOOKING, utterance(said, Language.EN), WEDNESDAY))
                .isEmpty();
    }

    @Test
    void aQuestionThatIsPendingNeedsNoWordThatSomethingWasWrong() {
        assertThat(correction.of(BOOKING, utterance("on Tuesday", Language.EN), WEDNESDAY))
                .map(corrected -> corrected.values().get("when"))
                .contains("2025-11-11T14:00");
    }

    private static Utterance utterance(String said, Language language) {
        return new TextPreprocessor().process(said, language);
    }

    private static ProposedIntent proposal(String intent, Map<String, SlotValue> slots) {
        return new ProposedIntent(intent, slots, OptionalDouble.of(1), ProposedIntent.Origin.TEMPLATE);
    }
}
