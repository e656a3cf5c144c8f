package io.theopy.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A Saturday late in November: what is to come lies in the next year, mostly. */
class OutlookTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 28, 10, 0);

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | list_reminders    | reminders for December 15             | 2026-12-15/2026-12-15",
                "EN | list_reminders    | reminders for November 15             | 2027-11-15/2027-11-15",
                "EN | list_reminders    | reminders for the 3rd                 | 2026-12-03/2026-12-03",
                "EN | list_reminders    | reminders in January                  | 2027-01-01/2027-01-31",
                "EN | list_reminders    | reminders for Monday                  | 2026-11-30/2026-11-30",
                "EN | list_reminders    | reminders from December 10 to 20      | 2026-12-10/2026-12-20",
                "EN | list_reminders    | reminders for early December          | 2026-12-01/2026-12-10",
                "EN | list_reminders    | reminders of last December            | 2025-12-01/2025-12-31",
                "EN | list_reminders    | reminders of December 15 2025         | 2025-12-15/2025-12-15",
                "EN | list_reminders    | reminders since October               | 2026-10-01/2026-11-28",
                "EN | list_reminders    | which reminders did I have on December 15 | 2025-12-15/2025-12-15",
                "EN | list_reminders    | which reminders did I have on Monday  | 2026-11-23/2026-11-23",
                "FR | list_reminders    | mes rappels du 15 décembre            | 2026-12-15/2026-12-15",
                "FR | list_reminders    | mes rappels de janvier                | 2027-01-01/2027-01-31",
                "FR | list_reminders    | rappels du 10 au 20 décembre          | 2026-12-10/2026-12-20",
                "FR | list_reminders    | rappels de décembre dernier           | 2025-12-01/2025-12-31",
                "FR | list_reminders    | rappels que j'avais le 15 décembre    | 2025-12-15/2025-12-15",
                "EN | list_appointments | appointments on December 15           | 2026-12-15",
                "EN | list_appointments | which appointments did I have on December 15 | 2025-12-15",
                "EN | list_appointments | which appointments did I have on Monday | 2026-11-23",
                "EN | list_appointments | appointments in January               | 2027-01-01/2027-01-31",
                "FR | list_appointments | quels rendez-vous avais-je lundi      | 2026-11-23",
                "EN | list_sessions     | sessions of December                  | 2025-12-01/2025-12-31",
                "EN | list_sessions     | sessions on Monday                    | 2026-11-23/2026-11-23",
                "FR | list_sessions     | sessions du 15 décembre               | 2025-12-15/2025-12-15",
                "EN | list_invoices     | invoices of December                  | 2025-12-01/2025-12-31",
            })
    void listsLookThatWayInWhichTheirThingsLie(Language language, String intent, String text, String value) {
        Slot slot = IntentCatalog.teepy().find(intent).orElseThrow().slots().stream()
                .filter(one -> one.name().equals("period") || one.name().equals("when"))
                .findFirst()
                .orElseThrow();
        Utterance said = new TextPreprocessor().process(text, language);
        SlotRecognizer recognizer = SlotRecognizers.forSlot(slot, language);

        assertThat(IntStream.range(0, said.tokens().size())
                        .boxed()
                        .flatMap(from -> recognizer.matchesAt(said, from, NOW).stream())
                        .filter(match -> match.to() == said.tokens().size())
                        .map(SlotMatch::value)
                        .findFirst())
                .hasValue(value);
    }
}
