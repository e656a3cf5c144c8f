package io.theopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LanguageChooserTest {
    private static final Optional<Language> UNSAID = Optional.empty();

    private final LanguageChooser chooser = new LanguageChooser();

    @Test
    void whatTheSenderDeclaresCounts() {
        assertThat(chooser.choose(Optional.of(Language.FR), "show my invoices", Optional.of(Language.EN)))
                .isEqualTo(Language.FR);
    }

    @Test
    void aChangeOfLanguageIsFollowed() {
        assertThat(chooser.choose(UNSAID, "montre mes factures", Optional.of(Language.EN)))
                .isEqualTo(Language.FR);
    }

    @Test
    void anAnswerInNoLanguageStaysInThatOfTheSession() {
        assertThat(chooser.choose(UNSAID, "101", Optional.of(Language.FR))).isEqualTo(Language.FR);
    }

    @Test
    void aSessionThatBeginsWithNothingTellingIsEnglish() {
        assertThat(chooser.choose(UNSAID, "101", Optional.empty())).isEqualTo(Language.EN);
    }
}
