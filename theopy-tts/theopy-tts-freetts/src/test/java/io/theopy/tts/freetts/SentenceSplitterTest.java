package io.theopy.tts.freetts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Dupont has paid 10.50 euros.",
                "It is at 9 a.m. tomorrow.",
                "Call J. Smith, e.g. at noon.",
                "M. Dupont et Mme. Leroy sont là.",
                "See No. 5 in the list.",
                "1. Pharmacie de la Gare",
                "The address is nuit@pharma.fr today.",
                "No full stop"
            })
    void aFullStopThatEndsNothingDoesNotSplit(String sentence) {
        assertThat(SentenceSplitter.split(sentence)).containsExactly(sentence);
    }

    @Test
    void sentencesEndAtTheirMarks() {
        assertThat(SentenceSplitter.split(
                        "Done! Is it? Yes... Invoice 101. \"Good.\" He left at 10 a.m. Mr. Dupont stayed."))
                .containsExactly(
                        "Done!",
                        "Is it?",
                        "Yes...",
                        "Invoice 101.",
                        "\"Good.\"",
                        "He left at 10 a.m.",
                        "Mr. Dupont stayed.");
    }

    @Test
    void anAnswerOfNoIsASentence() {
        assertThat(SentenceSplitter.split("No. Nothing was sent.")).containsExactly("No.", "Nothing was sent.");
    }

    @Test
    void linesAreSentences() {
        assertThat(SentenceSplitter.split("Two invoices:\n101, paid\r\n102, unpaid"))
                .containsExactly("Two invoices:", "101, paid", "102, unpaid");
    }

    @Test
    void aLongSentenceIsCutAtItsCommas() {
        String part = "one thing after the other comes along here, ".repeat(10).strip();

        List<String> parts = SentenceSplitter.split(part);

        assertThat(parts)
                .hasSizeGreaterThan(1)
                .allSatisfy(p -> assertThat(p).hasSizeLessThan(241).endsWith(","));
        assertThat(String.join(" ", parts)).isEqualTo(part);
    }

    @Test
    void longTextIsSplitWithoutLosingAnything() {
        String text = "word.".repeat(100_000) + "...".repeat(50_000);

        assertThat(String.join("", SentenceSplitter.split(text))).isEqualTo(text);
    }

    @Test
    void aSurrogatePairIsNeverCut() {
        assertThat(SentenceSplitter.split("\uD83D\uDE00".repeat(300) + "x"))
                .allSatisfy(p -> assertThat(p.codePoints()).doesNotContain(0xD83D, 0xDE00));
        assertThat(SentenceSplitter.split("x" + "\uD83D\uDE00".repeat(300)))
                .allSatisfy(p -> assertThat(p.codePoints()).doesNotContain(0xD83D, 0xDE00));
    }
}
