package io.theopy.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.language.en.EnglishNumbers;
import io.theopy.language.fr.FrenchNumbers;
import io.theopy.nlu.number.NumberWords;
import io.theopy.nlu.phrase.Found;
import io.theopy.nlu.phrase.Words;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NumberWordsTest {
    private static final int SAMPLES = 20_000;

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void everyNumberUpToAMillionIsReadBackFromItsWords(Language language) {
        Random random = new Random(7);
        for (int i = 0; i < SAMPLES; i++) {
            long number = i <= 3_000 ? i : i == 3_001 ? 1_000_000 : random.nextInt(1_000_000);
            String words = NumberWords.toWords(number, language);

            assertThat(NumberWords.parse(tokens(words, language), language))
                    .as("%d in words: %s", number, words)
                    .hasValue(number);
        }
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void everyWayToSayANumberIsReadBack(Language language) {
        for (long number = 1; number <= 10_000; number++) {
            for (String words : NumberWords.spoken(number, language)) {
                assertThat(NumberWords.parse(tokens(words, language), language))
                        .as("%d said: %s", number, words)
                        .hasValue(number);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void everyOrdinalIsReadBack(Language language) {
        for (long number = 1; number <= 2_000; number++) {
            String words = NumberWords.toOrdinalWords(number, language);
            Words all = Words.of(tokens(words, language));
            List<Found<Long>> readings =
                    language == Language.EN ? EnglishNumbers.ordinals(all, 0) : FrenchNumbers.ordinals(all, 0);

            assertThat(readings).as("%d.: %s", number, words).contains(new Found<>(all.size(), number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 0, zero",
        "EN, 21, twenty-one",
        "EN, 101, one hundred and one",
        "EN, 2025, two thousand and twenty-five",
        "EN, 1000000, one million",
        "FR, 0, zéro",
        "FR, 21, vingt et un",
        "FR, 71, soixante et onze",
        "FR, 80, quatre-vingts",
        "FR, 81, quatre-vingt-un",
        "FR, 97, quatre-vingt-dix-sept",
        "FR, 200, deux cents",
        "FR, 203, deux cent trois",
        "FR, 1000, mille",
        "FR, 80000, quatre-vingt mille",
        "FR, 200000, deux cent mille",
        "FR, 2000000, deux millions",
    })
    void numbersAreSpelledAsInADictionary(Language language, long number, String words) {
        assertThat(NumberWords.toWords(number, language)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, 1, first",
        "EN, 12, twelfth",
        "EN, 20, twentieth",
        "EN, 31, thirty-first",
        "EN, 101, one hundred and first",
        "FR, 1, premier",
        "FR, 2, deuxième",
        "FR, 9, neuvième",
        "FR, 21, vingt et unième",
        "FR, 80, quatre-vingtième",
        "FR, 200, deux centième",
    })
    void ordinalsAreSpelledAsInADictionary(Language language, long number, String words) {
        assertThat(NumberWords.toOrdinalWords(number, language)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, mark invoice one oh one as paid, mark invoice 101 as paid",
        "EN, invoice one hundred and one and one hundred and two, invoice 101 and 102",
        "EN, that one is paid, that one is paid",
        "EN, two thousand twenty five, 2025",
        "FR, la facture cent un et la facture deux cent trois, la facture 101 et la facture 203",
        "FR, prends un rendez vous, prends un rendez vous",
        "FR, quatre vingt douze euros, 92 euros",
    })
    void numbersInASentenceBecomeDigits(Language language, String words, String digits) {
        assertThat(String.join(" ", NumberWords.toDigits(List.of(words.split(" ")), language)))
                .isEqualTo(digits);
    }

    @Test
    void numbersWithoutWordsAreRefusedWithTheRange() {
        assertThatThrownBy(() -> NumberWords.toWords(-1, Language.EN)).hasMessageContaining("0 to 999999999");
        assertThatThrownBy(() -> NumberWords.toOrdinalWords(0, Language.FR)).hasMessageContaining("start at 1");
    }

    private static List<String> tokens(String words, Language language) {
        return new TextPreprocessor()
                .process(words, language).tokens().stream().map(Token::form).toList();
    }
}
