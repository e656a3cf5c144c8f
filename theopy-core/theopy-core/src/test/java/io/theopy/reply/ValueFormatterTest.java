package io.theopy.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormatterTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 5, 10, 0);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | DATETIME | 2025-11-11T14:00      | Tuesday 11 November at 14:00
        FR | DATETIME | 2025-11-11T14:00      | mardi 11 novembre à 14 h
        FR | DATETIME | 2025-11-11T09:05      | mardi 11 novembre à 9 h 05
        FR | DATE     | 2025-12-01            | lundi 1er décembre
        EN | DATE     | 2026-01-02            | Friday 2 January 2026
        EN | PERIOD   | 2025-11-01/2025-11-30 | from 1 November to 30 November
        FR | PERIOD   | 2025-11-03/2025-11-03 | lundi 3 novembre
        EN | DURATION | PT1H30M               | 1 hour 30 minutes
        FR | DURATION | PT2H                  | 2 heures
        FR | MONEY    | 150.50                | 150,50 €
        EN | MONEY    | 150.00                | 150 €
        EN | ENTITY   | Pharmacie de la Gare  | Pharmacie de la Gare
        EN | DATE     | nonsense              | nonsense
        """)
    void canonicalValuesAreWrittenForPeople(Language language, SlotType type, String value, String expected) {
        assertThat(new ValueFormatter(language, NOW).slot(type, value)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | plural:invoice:invoices             | 1    | invoice
        EN | plural:invoice:invoices             | 0    | invoices
        FR | plural:facture:factures             | 0    | facture
        FR | choice:paid=payées,unpaid=impayées  | paid | payées
        FR | money                               | 12.5 | 12,5 €
        """)
    void explicitFormatsAreFollowed(Language language, String format, String value, String expected) {
        assertThat(new ValueFormatter(language, NOW).formatted(format, value)).contains(expected);
    }
}
