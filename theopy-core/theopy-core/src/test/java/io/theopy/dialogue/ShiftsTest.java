package io.theopy.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** "An hour later" in a sentence. */
class ShiftsTest {
    private static Utterance said(String language, String text) {
        return new TextPreprocessor().process(text, Language.ofTag(language).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "en, move it an hour later, +PT1H",
        "en, move it one hour earlier, -PT1H",
        "en, push it back two days, +P2D",
        "en, bring it forward by half an hour, -PT30M",
        "en, postpone John's appointment by a week, +P7D",
        "en, a week earlier, -P7D",
        "en, 30 minutes later please, +PT30M",
        "fr, décale-le d'une demi-heure, +PT30M",
        "fr, avance-le d'une heure, -PT1H",
        "fr, repousse le rendez-vous de deux jours, +P2D",
        "fr, une heure plus tôt, -PT1H",
        "fr, une semaine plus tard, +P7D",
        "fr, recule-le de 15 minutes, +PT15M",
    })
    void isFound(String language, String text, String expected) {
        assertThat(Shifts.in(said(language, text)).map(found -> found.value().value()))
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "en, book John Doe tomorrow for an hour",
        "en, remind me in two days",
        "en, move it to Tuesday",
        "fr, prends rendez-vous demain pour une heure",
        "fr, rappelle-moi dans deux jours",
        "fr, déplace-le à mardi",
    })
    void isNotSeenWhereThereIsNone(String language, String text) {
        assertThat(Shifts.in(said(language, text))).isEmpty();
    }
}
