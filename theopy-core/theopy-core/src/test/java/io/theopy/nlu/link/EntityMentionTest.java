package io.theopy.nlu.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityKind;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityMentionTest {
    private static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "Pharmacie de la Gare", "Lyon"),
            new DirectoryEntry("2", "Pharmacie du Soleil", ""),
            new DirectoryEntry("3", "Pharmacie Saint-Martin", ""),
            new DirectoryEntry("4", "Jean Dupont", "Paris"),
            new DirectoryEntry("5", "Marie Dupont", ""),
            new DirectoryEntry("6", "John Doe", ""),
            new DirectoryEntry("7", "Jean-Pierre Moreau", ""),
            new DirectoryEntry("8", "Pharmacie du Port", ""),
            new DirectoryEntry("9", "Pharmacie du Pont Neuf", ""));
    private static final EntityLinker LINKER =
            new EntityLinker(kind -> CLIENTS, IntentCatalog.teepy().domain());

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | show invoices of pharmacie de la gare please    | pharmacie de la gare = 1",
                "EN | book john doe tomorrow at 2                     | john doe = 6",
                "EN | unpaid invoices for mr dough this month         | dough = 6",
                "FR | déplace le rendez-vous de M. Jean Dupont à 14h  | Jean Dupont = 4",
                "FR | les factures de dupont                          | dupont = 4 5",
                "FR | rappelle la pharmacie st martin                 | pharmacie st martin = 3",
                "FR | note pour jean-pierre moreau                    | jean-pierre moreau = 7",
                "FR | la gare et le soleil                            | gare = 1; soleil = 2",
                "EN | how much does he owe                            |",
                "FR | c'est du papier pour le port                    | port = 8",
                "FR | à neuf heures                                   |",
                "FR | combien de factures en retard                   |",
                "EN | which pharmacy in lyon                          |",
            })
    void namesInASentenceAreSpotted(Language language, String sentence, String expected) {
        Utterance said = new TextPreprocessor().process(sentence, language);

        List<EntityMention> mentions = LINKER.mentions(new EntityKind("client"), said);

        String found = mentions.stream()
                .map(mention -> said.original(mention.from(), mention.to()) + " = "
                        + mention.entries().stream()
                                .map(DirectoryEntry::id)
                                .sorted()
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("; "));
        assertThat(found).isEqualTo(expected == null ? "" : expected);
        assertThat(mentions).allSatisfy(mention -> assertThat(mention.score()).isBetween(0.85, 1.0));
    }

    @Test
    void anEmptySentenceMentionsNobody() {
        Utterance said = new TextPreprocessor().process("", Language.EN);

        assertThat(LINKER.mentions(new EntityKind("client"), said)).isEmpty();
    }
}
