package io.theopy.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is said, recognisers answer with values inside the utterance, and answer soon. */
class SlotRecognizerRobustnessTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 5, 10, 0);
    private static final List<SlotType> TYPES = Arrays.stream(SlotType.values())
            .filter(t -> !t.isFree() && t != SlotType.CHOICE)
            .toList();

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void wordsOfItsOwnVocabularyInAnyOrderAreHarmless(Language language) {
        List<String> vocabulary = SlotTable.lines(language).stream()
                .flatMap(l -> Stream.of(l.sentence().split(" ")))
                .distinct()
                .toList();
        Random random = new Random(3);
        for (int i = 0; i < 3_000; i++) {
            String text = random.ints(1 + random.nextInt(14), 0, vocabulary.size())
                    .mapToObj(vocabulary::get)
                    .collect(Collectors.joining(" "));

            assertHarmless(text, language);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "999999999999999999999999",
                "00000000000000000000",
                "+",
                "+ + +",
                "#",
                "€",
                "€€€",
                "@",
                "a@",
                "@b.fr",
                "99:99",
                "25h61",
                "32/13/2025",
                "2025-99-99",
                "0000-00-00",
                "9999-12-31",
                "pt999999999999h",
                "pt0s",
                "2025-11-11t99:99",
                "9999-12-31/0000-01-01",
                "1,2,3,4",
                "1.2.3",
                "....",
                "((((",
                "-1",
                "+33",
                "in 999 years",
                "999 years ago",
                "the last 999 years",
                "in 999 hours",
                "dans 999 ans",
                "il y a 999 ans",
                "the 31st",
                "february 30",
                "29/02/2025",
                "24:00",
                "24h",
                "a a a a",
                "dot dot dot",
                "at at at",
                "double double double",
                "plus plus",
                "zero zero zero zero zero zero zero zero zero zero zero",
                "million million",
                "hundred",
                "mille mille",
                "cent cent cent",
                "et et et",
                "and and",
                "🙂 11 🙂",
                "n°",
                "n°0"
            })
    void oddInputIsHarmless(String text) {
        for (Language language : Languages.spoken()) {
            assertHarmless(text, language);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one hundred and ",
                "vingt quatre ",
                "quatre vingt ",
                "a at b dot ",
                "a point ",
                "from monday to ",
                "du 1er au ",
                "01 ",
                "one ",
                "since ",
                "depuis ",
                "5 ",
                "the first of the "
            })
    void longRepetitionsTakeLinearTime(String part) {
        for (Language language : Languages.spoken()) {
            Utterance said = new TextPreprocessor().process(part.repeat(400), language);
            for (SlotType type : TYPES) {
                SlotRecognizer recognizer = SlotRecognizers.forType(type, language);
                for (int from = 0; from < said.tokens().size(); from++) {
                    assertThat(recognizer.matchesAt(said, from, NOW)).hasSizeLessThan(100);
                }
            }
        }
    }

    @Test
    void placesOutsideTheUtteranceHaveNoValue() {
        Utterance said = new TextPreprocessor().process("tomorrow", Language.EN);
        SlotRecognizer dates = SlotRecognizers.forType(SlotType.DATE, Language.EN);

        assertThat(dates.matchesAt(said, 1, NOW)).isEmpty();
        assertThat(dates.matchesAt(said, -1, NOW)).isEmpty();
        assertThat(SlotRecognizers.parseWhole(SlotType.DATE, new TextPreprocessor().process("", Language.EN), NOW))
                .isEmpty();
    }

    @Test
    void theLastDaysOfTheCalendarAreNoProblem() {
        LocalDateTime late = LocalDate.of(9999, 12, 31).atTime(23, 59);
        Utterance said = new TextPreprocessor().process("the last friday of next month in two hours", Language.EN);
        for (SlotType type : TYPES) {
            for (int from = 0; from < said.tokens().size(); from++) {
                assertThat(SlotRecognizers.forType(type, Language.EN).matchesAt(said, from, late))
                        .hasSizeLessThan(9);
            }
        }
    }

    private static void assertHarmless(String text, Language language) {
        Utterance said = new TextPreprocessor().process(text, language);
        for (SlotType type : TYPES) {
            SlotRecognizer recognizer = SlotRecognizers.forType(type, language);
            for (int from = 0; from < said.tokens().size(); from++) {
                int shortest = Integer.MAX_VALUE;
                for (SlotMatch match : recognizer.matchesAt(said, from, NOW)) {
                    assertThat(match.from()).as(text).isEqualTo(from);
                    assertThat(match.to())
                            .as(text)
                            .isLessThan(shortest)
                            .isLessThanOrEqualTo(said.tokens().size());
                    assertThat(match.value()).as(text).isNotBlank();
                    shortest = match.to();
                }
            }
            SlotRecognizers.parseWhole(type, said, NOW);
        }
    }
}
