package io.theopy.nlu.slot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.intent.SlotType;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SpokenFormsTest {
    private static final int SAMPLES = 2_000;

    @ParameterizedTest
    @MethodSource("typesAndLanguages")
    void whateverIsSaidIsReadBackWithItsValue(SlotType type, Language language) {
        Random random = new Random(11);
        for (int i = 0; i < SAMPLES; i++) {
            LocalDateTime now = LocalDateTime.of(2025, 1, 1, 10, 0).plusHours(random.nextInt(20_000));

            assertReadBack(type, language, now, SpokenForms.spoken(type, language, random, now));
            assertReadBack(type, language, now, SpokenForms.written(type, language, random, now));
        }
    }

    @ParameterizedTest
    @MethodSource("typesAndLanguages")
    void spokenFormsHaveNoDigitsAndVary(SlotType type, Language language) {
        Random random = new Random(5);
        LocalDateTime now = LocalDateTime.of(2025, 11, 5, 10, 0);
        Set<String> texts = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            texts.add(SpokenForms.spoken(type, language, random, now).text());
        }

        assertThat(texts).hasSizeGreaterThan(10).noneMatch(t -> t.chars().anyMatch(Character::isDigit));
    }

    @Test
    void typesWithoutAFormOfTheirOwnAreRefused() {
        assertThatThrownBy(() -> SpokenForms.spoken(
                        SlotType.ENTITY, Language.EN, new Random(1), LocalDateTime.of(2025, 1, 1, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("entity");
        assertThatThrownBy(() -> SlotRecognizers.forType(SlotType.CHOICE, Language.FR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choice");
    }

    private static void assertReadBack(SlotType type, Language language, LocalDateTime now, SpokenForm form) {
        Utterance said = new TextPreprocessor().process(form.text(), language);

        assertThat(SlotRecognizers.forType(type, language).matchesAt(said, 0, now))
                .as("%s on %s: %s", type, now, form)
                .filteredOn(match -> match.as(form.text()).isUsable())
                .extracting(match -> new SlotMatch(match.from(), match.to(), match.value()))
                .contains(new SlotMatch(0, said.tokens().size(), form.value()));
    }

    static Stream<Arguments> typesAndLanguages() {
        return Arrays.stream(SlotType.values())
                .filter(t -> !t.isFree() && t != SlotType.CHOICE)
                .flatMap(t -> Languages.spoken().stream().map(l -> Arguments.of(t, l)));
    }
}
