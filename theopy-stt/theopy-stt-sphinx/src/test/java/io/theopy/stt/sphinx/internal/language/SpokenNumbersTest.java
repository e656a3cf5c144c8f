package io.theopy.stt.sphinx.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, zero",
        "13, thirteen",
        "40, forty",
        "45, forty five",
        "100, one hundred",
        "101, one hundred and one",
        "250, two hundred and fifty",
        "1007, one thousand and seven",
        "12345, twelve thousand three hundred and forty five"
    })
    void cardinals(int number, String words) {
        assertThat(SpokenNumbers.cardinal(number, "and")).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, first", "12, twelfth", "20, twentieth", "21, twenty first", "30, thirtieth", "31, thirty first"})
    void ordinals(int number, String words) {
        assertThat(SpokenNumbers.ordinal(number)).isEqualTo(words);
    }
}
