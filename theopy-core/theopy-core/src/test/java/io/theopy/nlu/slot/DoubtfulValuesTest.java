package io.theopy.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.SlotType;
import io.theopy.meaning.Doubt;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are heard but can't be taken as they stand, spans, and numbers heard as other words. */
class DoubtfulValuesTest {
    /** A Friday. */
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 27, 19, 30);

    @ParameterizedTest
    @CsvSource({
        "EN, on monday from 10 to 11, 2026-11-30T10:00/PT1H",
        "EN, between 10 and 11:30 tomorrow, 2026-11-28T10:00/PT1H30M",
        "EN, tomorrow 9 till noon, 2026-11-28T09:00/PT3H",
        "EN, tomorrow from 2 to 3 pm, 2026-11-28T14:00/PT1H",
        "EN, tomorrow from 10 pm to 1, 2026-11-28T22:00/PT3H",
        "EN, tuesday 14:00 - 15:30, 2026-12-01T14:00/PT1H30M",
        "EN, tomorrow at ten to eleven, 2026-11-28T10:50",
        "EN, tomorrow at twenty five to eleven, 2026-11-28T10:35",
        "FR, demain de 14h à 16h, 2026-11-28T14:00/PT2H",
        "FR, lundi entre neuf heures et midi, 2026-11-30T09:00/PT3H",
        "FR, de 10h à 11h30 mardi, 2026-12-01T10:00/PT1H30M",
        "FR, demain de 9 à 11, 2026-11-28T09:00/PT2H",
        "FR, lundi 10h-11h30, 2026-11-30T10:00/PT1H30M",
        "FR, demain de 8h à 20h, 2026-11-28T08:00/PT12H"
    })
    void aSpanIsAStartAndALength(Language language, String text, String value) {
        SlotMatch read = whole(SlotRecognizers.spanning(SlotType.DATETIME, language), said(language, text));

        assertThat(read.value()).isEqualTo(value);
        assertThat(read.doubt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, tomorrow at 10 or 11, EITHER, 2026-11-28T11:00",
        "EN, monday or tuesday at 10, EITHER, 2026-12-01T10:00",
        "EN, tomorrow ten to eleven, EITHER, ''",
        "EN, tomorrow from 3 pm to 2 pm, NOT_VALID, ''",
        "EN, friday 18 september 2027 at 8, CONTRADICTS, Saturday",
        "EN, tuesday the 3rd, CONTRADICTS, Thursday",
        "EN, monday after 2 pm, IN_PART, ''",
        "EN, in a few days, IN_PART, ''",
        "FR, mercredi à 10h ou 11h, EITHER, 2026-12-02T11:00",
        "FR, lundi ou mardi à 10h, EITHER, 2026-12-01T10:00",
        "FR, demain de 16h à 14h, NOT_VALID, ''",
        "FR, vendredi 18 septembre 2027 à 8h, CONTRADICTS, samedi",
        "FR, le mardi 3, CONTRADICTS, jeudi",
        "FR, lundi après 14h, IN_PART, ''",
        "FR, dans quelques jours, IN_PART, ''"
    })
    void whatCannotBeTakenAsItStandsIsInDoubt(Language language, String text, Doubt.Kind kind, String detail) {
        SlotMatch read = whole(SlotRecognizers.spanning(SlotType.DATETIME, language), said(language, text));

        assertThat(read.doubt()).hasValue(new Doubt(kind, detail));
    }

    @ParameterizedTest
    @CsvSource({
        "EN, tomorrow at ten no sorry at eleven, 2026-11-28T11:00",
        "EN, 'monday at 10, i mean tuesday', 2026-12-01T10:00",
        "FR, 'demain à 10h, non, 11h', 2026-11-28T11:00",
        "FR, lundi à 10h enfin mardi, 2026-12-01T10:00"
    })
    void aCorrectionCountsAndKeepsTheRest(Language language, String text, String value) {
        SlotMatch read = whole(SlotRecognizers.forType(SlotType.DATETIME, language), said(language, text));

        assertThat(read.value()).isEqualTo(value);
        assertThat(read.doubt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, won forty nine, 149",
        "EN, one for nine, 149",
        "EN, to hundred, 200",
        "EN, one oh ate, 108",
        "FR, cent quarante neufs, 149",
        "FR, sans vingt et un, 121",
        "FR, un quatre neufs, 149",
        "FR, cent vint, 120"
    })
    void aNumberHeardAsOtherWordsIsReadBack(Language language, String text, String value) {
        SlotMatch read =
                whole(SlotRecognizers.references(Set.of("invoice", "facture"), language), said(language, text));

        assertThat(read.value()).isEqualTo(value);
        assertThat(read.doubt()).hasValue(Doubt.of(Doubt.Kind.SPELLED));
    }

    @ParameterizedTest
    @CsvSource({"EN, for nine people", "EN, to a client", "FR, sans les payées", "FR, de vingt clients"})
    void wordsOfASentenceAreNoNumber(Language language, String text) {
        Utterance said = said(language, "show " + text);

        assertThat(SlotRecognizers.references(Set.of("invoice", "facture"), language)
                        .matchesAt(said, 1, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "EN, until 15 october, ../2026-10-15",
        "EN, before october, ../2026-09-30",
        "EN, after 15 october, 2026-10-16/..",
        "EN, within two weeks, 2026-11-27/2026-12-11",
        "FR, jusqu'au 15 octobre, ../2026-10-15",
        "FR, avant octobre, ../2026-09-30",
        "FR, après le 15 octobre, 2026-10-16/..",
        "FR, à partir du 15 octobre, 2026-10-15/..",
        "FR, dans les quinze jours, 2026-11-27/2026-12-12"
    })
    void aPeriodMayBeOpenOnOneSide(Language language, String text, String value) {
        assertThat(whole(SlotRecognizers.forType(SlotType.PERIOD, language), said(language, text))
                        .value())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "EN, the day after christmas, 2026-12-26",
        "EN, good friday, 2027-03-26",
        "EN, two days before christmas, 2026-12-23",
        "EN, the monday after easter, 2027-03-29",
        "EN, in a fortnight, 2026-12-11",
        "FR, la veille de noël, 2026-12-24",
        "FR, le lendemain de noël, 2026-12-26",
        "FR, le lundi de pentecôte, 2027-05-17",
        "FR, le jeudi de l'ascension, 2027-05-06",
        "FR, la toussaint, 2027-11-01",
        "FR, dans une dizaine de jours, 2026-12-07",
        "FR, sous huitaine, 2026-12-05",
        "FR, le deux juillet deux mil vingt-sept, 2027-07-02"
    })
    void aDayMayBeToldByAnother(Language language, String text, String value) {
        assertThat(whole(SlotRecognizers.forType(SlotType.DATE, language), said(language, text))
                        .value())
                .isEqualTo(value);
    }

    private static Utterance said(Language language, String text) {
        return new TextPreprocessor().process(text, language);
    }

    private static SlotMatch whole(SlotRecognizer recognizer, Utterance said) {
        return recognizer.matchesAt(said, 0, NOW).stream()
                .filter(match -> match.to() == said.tokens().size())
                .findFirst()
                .orElseThrow(() -> new AssertionError("not read: " + said.original()));
    }
}
