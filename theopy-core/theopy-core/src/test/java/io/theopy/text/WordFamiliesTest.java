package io.theopy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordFamiliesTest {
    private static final WordFamilies FAMILIES =
            WordFamilies.of(List.of("endings: s ed ing", "music: song tun*", "begin: start tune", "move: move"));

    @ParameterizedTest
    @CsvSource({
        "en, song, album",
        "en, cancelled, delete",
        "en, deleting, erase",
        "fr, ajoutez, creer",
        "fr, chansons, titre"
    })
    void wordsAboutTheSameThingAreOfOneFamily(String language, String one, String other) {
        WordFamilies families = Languages.of(Language.of(language)).text().families();

        assertThat(families.of(one)).containsAnyOf(families.of(other)).isNotEmpty();
    }

    @Test
    void aStarStandsForAnyEnding() {
        assertThat(FAMILIES.of("tuning")).containsExactly(1);
        assertThat(FAMILIES.of("tune")).containsExactly(1, 2);
    }

    @Test
    void inflectedWordsAreOfTheFamilyOfTheirStem() {
        assertThat(FAMILIES.of("songs")).containsExactly(1);
        assertThat(FAMILIES.of("moving")).containsExactly(3);
    }

    @Test
    void otherWordsAreOfNone() {
        assertThat(FAMILIES.of("zebra")).isEmpty();
        assertThat(FAMILIES.of("")).isEmpty();
        assertThat(WordFamilies.none().of("song")).isEmpty();
    }

    @Test
    void aLineThatIsNoFamilyIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> WordFamilies.of(List.of("song album")));
    }
}
