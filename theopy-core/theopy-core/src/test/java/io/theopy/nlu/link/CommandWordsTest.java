package io.theopy.nlu.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandWordsTest {
    private static final CommandWords WORDS = new CommandWords(IntentCatalog.teepy());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yes",
                "No",
                "oui",
                "Annule",
                "cancel all",
                "UNDO",
                "mark invoice 101 as paid",
                "the second one",
                "la deuxième",
                "tomorrow",
                "demain à 10 h",
                "101",
                "one hundred and one",
                "",
                "!?",
                "crée un client"
            })
    void whatHasNoWordOfItsOwnIsMadeOfCommandWords(String name) {
        assertThat(WORDS.areAllOf(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Yes Pharma",
                "Oui Santé",
                "Pharmacie du Marché",
                "Pharmacie de la Poste",
                "Jon Belle",
                "Second Cup",
                "Mark Spencer",
                "Studio 101",
                "No Limit",
                "Bad\u0007Name"
            })
    void oneWordOfItsOwnMakesAName(String name) {
        assertThat(WORDS.areAllOf(name)).isFalse();
    }

    @Test
    void aNameOfFiveHundredLettersIsOne() {
        assertThat(WORDS.areAllOf("x".repeat(500))).isFalse();
    }
}
