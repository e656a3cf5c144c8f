package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordErrorRateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mark invoice one as paid | mark invoice one as paid | 5 | 0 | 0 | 0",
                "mark invoice one as paid | mark invoice two as paid | 5 | 1 | 0 | 0",
                "mark invoice one as paid | mark invoice as paid | 5 | 0 | 0 | 1",
                "mark invoice one | please mark the invoice one | 3 | 0 | 2 | 0",
                "a b c d | b c x d e | 4 | 0 | 2 | 1",
                "yes | '' | 1 | 0 | 0 | 1",
            })
    void countsTheFewestErrors(String reference, String recognised, int words, int subs, int ins, int dels) {
        assertThat(WordErrorRate.of(reference, recognised)).isEqualTo(new WordErrorRate(words, subs, ins, dels));
    }

    @Test
    void caseDiacriticsAndPunctuationDoNotCount() {
        assertThat(WordErrorRate.of("Mark it, Jean-Luc: « marché »!", "mark it jean luc marche")
                        .errors())
                .isZero();
    }

    @Test
    void apostrophesInsideWordsBelongToThem() {
        assertThat(WordErrorRate.words("'Don't' say l\u2019heure'")).containsExactly("don't", "say", "l'heure");
    }

    @Test
    void theRateIsErrorsPerReferenceWord() {
        assertThat(WordErrorRate.of("one two three four", "one four").rate()).isEqualTo(0.5);
    }

    @Test
    void wordsHeardInSilenceAreWrong() {
        assertThat(WordErrorRate.of("", "").rate()).isZero();
        assertThat(WordErrorRate.of("", "hello there").rate()).isEqualTo(1);
    }

    @Test
    void sumsWeighLongUtterancesMore() {
        WordErrorRate sum = WordErrorRate.of("one", "two").plus(WordErrorRate.of("a b c d e f g", "a b c d e f g"));

        assertThat(sum.rate()).isEqualTo(1 / 8.0);
    }
}
