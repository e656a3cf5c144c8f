package io.theopy.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables {@code english.txt} and {@code french.txt}: what people say, and what it means. */
class SlotExpressionsTest {
    /** A Wednesday. */
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 5, 10, 0);

    @ParameterizedTest
    @MethodSource("wholes")
    void aWholeExpressionHasItsValue(SlotTable.Line line) {
        Utterance said = said(line);
        List<SlotMatch> matches = recognizer(line).matchesAt(said, 0, NOW);

        assertThat(matches)
                .filteredOn(match -> match.as(line.text()).isUsable())
                .extracting(match -> new SlotMatch(match.from(), match.to(), match.value()))
                .contains(new SlotMatch(0, said.tokens().size(), line.value()));
    }

    @ParameterizedTest
    @MethodSource("wholes")
    void aWholeExpressionIsAnAnswer(SlotTable.Line line) {
        assertThat(SlotRecognizers.parseWhole(line.type(), said(line), NOW)).hasValue(line.value());
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void aValueInASentenceEndsWhereItEnds(SlotTable.Line line) {
        Utterance said = said(line);

        SlotMatch first = all(line, said).findFirst().orElseThrow();
        assertThat(said.original(first.from(), first.to())).isEqualTo(line.text());
        assertThat(first.value()).isEqualTo(line.value());
    }

    @ParameterizedTest
    @MethodSource("nothings")
    void whatIsNoSuchValueIsLeftAlone(SlotTable.Line line) {
        assertThat(all(line, said(line))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, tuesday the 12th of november",
        "EN, 'Friday, november 11'",
        "FR, mardi 12 novembre",
        "FR, vendredi 11/11"
    })
    void aDateThatIsNotThatWeekdayIsInDoubt(Language language, String text) {
        Utterance said = new TextPreprocessor().process(text, language);

        assertThat(SlotRecognizers.forType(SlotType.DATE, language).matchesAt(said, 0, NOW))
                .isNotEmpty()
                .allSatisfy(match -> assertThat(match.doubt())
                        .hasValueSatisfying(doubt -> assertThat(doubt.kind()).isEqualTo(Doubt.Kind.CONTRADICTS)));
        assertThat(SlotRecognizers.parseWhole(SlotType.DATE, said, NOW)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.theopy.text.Languages#spoken")
    void theTablesAreLarge(Language language) {
        assertThat(SlotTable.lines(language)).hasSizeGreaterThanOrEqualTo(250);
    }

    @Test
    void matchesComeLongestFirstWithOneForEachLength() {
        Utterance said = new TextPreprocessor().process("on the 11th of november at two thirty", Language.EN);

        List<SlotMatch> matches =
                SlotRecognizers.forType(SlotType.DATETIME, Language.EN).matchesAt(said, 0, NOW);

        assertThat(matches).extracting(SlotMatch::to).containsExactly(8, 7, 5, 3);
    }

    private static Stream<SlotMatch> all(SlotTable.Line line, Utterance said) {
        return Stream.iterate(0, i -> i < said.tokens().size(), i -> i + 1)
                .flatMap(from -> recognizer(line).matchesAt(said, from, NOW).stream());
    }

    private static SlotRecognizer recognizer(SlotTable.Line line) {
        return SlotRecognizers.forType(line.type(), line.language());
    }

    private static Utterance said(SlotTable.Line line) {
        return new TextPreprocessor().process(line.sentence(), line.language());
    }

    private static Stream<SlotTable.Line> lines() {
        return Languages.spoken().stream().flatMap(l -> SlotTable.lines(l).stream());
    }

    static Stream<SlotTable.Line> wholes() {
        return lines().filter(l -> !l.isNothing() && !l.isInSentence());
    }

    static Stream<SlotTable.Line> sentences() {
        return lines().filter(SlotTable.Line::isInSentence);
    }

    static Stream<SlotTable.Line> nothings() {
        return lines().filter(SlotTable.Line::isNothing);
    }
}
