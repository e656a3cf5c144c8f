package io.theopy.tts.freetts;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpeakableTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            on 2025-11-11                  | on the eleventh of November, twenty twenty five
            on 2025-11-11T14:30            | on the eleventh of November, twenty twenty five, at two thirty pee em
            2025-11-01/2025-11-30          | the first of November, twenty twenty five, to the thirtieth of November, twenty twenty five
            11/11/2025                     | the eleventh of November, twenty twenty five
            11 November 2025               | the eleventh of November, twenty twenty five
            Tuesday 11 November at 9:05    | Tuesday the eleventh of November at nine oh five ay em
            November 21st, 2005            | the twenty first of November, two thousand and five
            the 3rd of May                 | the third of May
            at 14:00                       | at two pee em
            at 2 p.m.                      | at two pee em
            at 9:30 am                     | at nine thirty ay em
            at 12:00                       | at noon
            for PT1H30M                    | for one hour and thirty minutes
            for 1h30                       | for one hour and thirty minutes
            45 min                         | forty five minutes
            not a date 2025-13-45          | not a date two thousand and twenty five thirteen forty five
            """)
    void datesAndTimesAreReadOut(String written, String said) {
        assertThat(SpeakableText.of(written, Language.EN)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            150.00 €             | one hundred and fifty euros
            €1,234.50            | one thousand two hundred and thirty four euros and fifty cents
            1 234,50 €           | one thousand two hundred and thirty four euros and fifty cents
            12.50 EUR            | twelve euros and fifty cents
            $1                   | one dollar
            £0.50                | fifty pence
            -20 euros            | minus twenty euros
            invoice 101          | invoice one hundred and one
            1,000,000 rows       | one million rows
            the 42nd             | the forty second
            10.50                | ten point five zero
            20%                  | twenty percent
            a 007 agent          | a zero zero seven agent
            0478123456           | zero four, seven eight, one two, three four, five six
            04 78 12 34 56       | zero four, seven eight, one two, three four, five six
            +33 4 78 12 34 56    | plus three three, four, seven eight, one two, three four, five six
            123456789012345678   | one two three four five six seven eight nine zero one two three four five six seven eight
            INV101               | INV one hundred and one
            """)
    void numbersAreReadOut(String written, String said) {
        assertThat(SpeakableText.of(written, Language.EN)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nuit@pharma.fr              | nuit at pharma dot eff are
            john.doe+2@mail.example.com | john dot doe plus two at mail dot example dot com
            see https://teepy.example/x | see teepy dot example
            Mr. Dupont & Mrs Higgins    | Mister Dupont and Missis Higgins
            Pharmacie de la Gâre, Noël  | Pharmacie de la Gare, Noel
            œuf – dash                  | oeuf dash
            <b>bold</b>                 | b bold b
            e.g. this                   | for example this
            """)
    void addressesTitlesAndAccentsBecomeSpeakable(String written, String said) {
        assertThat(SpeakableText.of(written, Language.EN)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            La facture 101 est payée.      | La facture cent un est payee.
            le 2025-11-11                  | le onze novembre deux mille vingt cinq
            le 1er mai                     | premier mai
            mardi 11 novembre à 14:30      | mardi onze novembre a quatorze heures trente
            à 21h                          | a vingt et une heures
            150,00 €                       | cent cinquante euros
            1 234,50 €                     | mille deux cent trente quatre euros cinquante
            0478123456                     | zero quatre, soixante dix huit, douze, trente quatre, cinquante six
            la 3e                          | la troisieme
            71 et 80 et 99                 | soixante et onze et quatre vingt et quatre vingt dix neuf
            M. Dupont                      | Monsieur Dupont
            10,5 %                         | dix virgule cinq pour cent
            """)
    void frenchValuesBecomeFrenchWords(String written, String said) {
        assertThat(SpeakableText.of(written, Language.FR)).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void nothingButLettersAndPunctuationIsLeft(Language language) {
        String odd =
                "\uD83D\uDE00 \u0000 \uD83D ٣ 日本 99999999999999999999.99 1/2/3 --5 2025-11-11T99:99 @@ 0.0.0.0 5e9 €€ P1D";

        assertThat(SpeakableText.of(odd, language)).matches("[A-Za-z'.,;:!? ]*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "...", "?!", "\uD83D\uDE00", "日本", " - "})
    void nothingToPronounceIsEmpty(String text) {
        assertThat(SpeakableText.of(text, Language.EN)).isEmpty();
    }
}
