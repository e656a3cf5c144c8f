package io.theopy.nlu.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedNamesTest {
    private final JoinedNames names = new JoinedNames(IntentCatalog.teepy().domain());

    @ParameterizedTest
    @CsvSource({
        "Luc Morel et Jean Faure, Luc Morel, Jean Faure",
        "John Smith and Mary Jones, John Smith, Mary Jones",
        "anne petit et paul roche, anne petit, paul roche",
        "Marie-Claude Simon et Pierre de Vries, Marie-Claude Simon, Pierre de Vries"
    })
    void twoPeopleAreTwo(String name, String first, String second) {
        assertThat(names.people(name)).isEqualTo(List.of(first, second));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Martin et Associés",
                "Pharmacie Dupont et Fils",
                "Smith and Sons",
                "Dubois et Cie",
                "Smith & Sons",
                "Marks & Spencer",
                "Harris and Partners Ltd"
            })
    void aFirmWithItsPartnersIsOne(String name) {
        assertThat(names.people(name)).isEmpty();
        assertThat(names.mayBeSeveral(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marks and Spencer",
                "Bed Bath and Beyond",
                "Luc et Jeanne Morel",
                "Pharmacie du Pont et du Marché",
                "Pharmacie Paul Martin et Jean Faure"
            })
    void ofTheOthersNobodyCanTell(String name) {
        assertThat(names.people(name)).isEmpty();
        assertThat(names.mayBeSeveral(name)).isTrue();
    }
}
