package io.theopy.nlu.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said on the left; on the right the client that it must be linked to, several to choose from, or none. */
class EntityLinkerTableTest {
    private static final EntityDirectory CLIENTS = directory(
            "Pharmacie de la Gare",
            "Pharmacie du Soleil",
            "Pharmacie de la Nuit",
            "Pharmacie du Marché",
            "Pharmacie de l'Église",
            "Pharmacie des Lilas",
            "Pharmacie Saint-Martin",
            "Pharmacie Beau Rivage",
            "Pharmacie du Vieux Port",
            "Pharmacie du Port",
            "Pharmacie Centrale|Lyon",
            "Pharmacie Centrale|Lille",
            "PHARMACIE DE LA REPUBLIQUE",
            "Grande Pharmacie d'Orléans",
            "Pharmacie Dupuis",
            "John Doe",
            "Jean Dupont|Paris",
            "Marie Dupont|Nantes",
            "Martha Higgins",
            "Martine Leroy",
            "Paul Martin",
            "Jean-Pierre Moreau",
            "Michelle Durand",
            "Sophie O'Neil",
            "Claire Le Goff",
            "Alain Fèvre",
            "Élodie Lefèvre",
            "Café Wagner & Fils",
            "Laboratoire 24",
            "Hélène Garnier");

    private static final EntityLinker LINKER =
            new EntityLinker(CLIENTS, IntentCatalog.teepy().domain());

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Pharmacie de la Gare       | Pharmacie de la Gare",
                "pharmacie de la gare       | Pharmacie de la Gare",
                "la pharmacie de la gare    | Pharmacie de la Gare",
                "PHARMACIE DE LA GARE       | Pharmacie de la Gare",
                "pharmacie de la garre      | Pharmacie de la Gare",
                "pharmacie gare             | Pharmacie de la Gare",
                "la gare                    | Pharmacie de la Gare",
                "gare                       | Pharmacie de la Gare",
                "farmacie de la gare        | Pharmacie de la Gare",
                "le soleil                  | Pharmacie du Soleil",
                "du soleil                  | Pharmacie du Soleil",
                "soleil                     | Pharmacie du Soleil",
                "pharmacie du soliel        | Pharmacie du Soleil",
                "pharmacie du soleille      | Pharmacie du Soleil",
                "pharmacie soleil           | Pharmacie du Soleil",
                "la nuit                    | Pharmacie de la Nuit",
                "pharmacie du marché        | Pharmacie du Marché",
                "pharmacie du marche        | Pharmacie du Marché",
                "du marché                  | Pharmacie du Marché",
                "marchée                    | Pharmacie du Marché",
                "pharmacie de l’église      | Pharmacie de l'Église",
                "pharmacie de l'eglise      | Pharmacie de l'Église",
                "l'église                   | Pharmacie de l'Église",
                "les lilas                  | Pharmacie des Lilas",
                "pharmacie des lila         | Pharmacie des Lilas",
                "pharmacie saint martin     | Pharmacie Saint-Martin",
                "pharmacie st martin        | Pharmacie Saint-Martin",
                "st. martin                 | Pharmacie Saint-Martin",
                "pharmacie beaurivage       | Pharmacie Beau Rivage",
                "beau rivage                | Pharmacie Beau Rivage",
                "le vieux port              | Pharmacie du Vieux Port",
                "pharmacie du port          | Pharmacie du Port",
                "pharmacie centrale de lyon | Pharmacie Centrale",
                "pharmacie de la république | PHARMACIE DE LA REPUBLIQUE",
                "pharmacie de la republiqe  | PHARMACIE DE LA REPUBLIQUE",
                "grande pharmacie d'orléans | Grande Pharmacie d'Orléans",
                "pharmacie d orleans        | Grande Pharmacie d'Orléans",
                "monsieur jean dupont       | Jean Dupont",
                "jean dupond                | Jean Dupont",
                "jean du pont               | Jean Dupont",
                "dupont jean                | Jean Dupont",
                "M. Jean Dupont             | Jean Dupont",
                "le client moreau           | Jean-Pierre Moreau",
                "dupont de nantes           | Marie Dupont",
                "Mme Leroy                  | Martine Leroy",
                "madame leroi               | Martine Leroy",
                "docteur le roy             | Martine Leroy",
                "Dr. Martin                 | Paul Martin",
                "jean pierre moreau         | Jean-Pierre Moreau",
                "moreau                     | Jean-Pierre Moreau",
                "moro                       | Jean-Pierre Moreau",
                "michèle durand             | Michelle Durand",
                "durant                     | Michelle Durand",
                "sophie oneil               | Sophie O'Neil",
                "claire legoff              | Claire Le Goff",
                "le goff                    | Claire Le Goff",
                "elodie lefevre             | Élodie Lefèvre",
                "lefèvre                    | Élodie Lefèvre",
                "wagner                     | Café Wagner & Fils",
                "labo 24                    | Laboratoire 24",
                "helene garnié              | Hélène Garnier",
            })
    void frenchNamesAreFound(String said, String name) {
        SlotValue value = LINKER.link(new EntityKind("client"), said, Language.FR);

        assertThat(value.candidates()).extracting(DirectoryEntry::name).containsExactly(name);
        assertThat(value.value()).isEqualTo(name);
        assertThat(value.said()).isEqualTo(said);
    }

    @ParameterizedTest(name = "\"{0}\" is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pharmacy de la guard       | Pharmacie de la Gare",
                "pharmacy de la gar         | Pharmacie de la Gare",
                "the pharmacy de la gare    | Pharmacie de la Gare",
                "the station pharmacy       | Pharmacie de la Gare",
                "soleil pharmacy            | Pharmacie du Soleil",
                "pharmacy do soleil         | Pharmacie du Soleil",
                "pharmacie du so lay        | Pharmacie du Soleil",
                "the pharmacy of the night  | Pharmacie de la Nuit",
                "pharmacy della gare        | Pharmacie de la Gare",
                "pharmacy du marshay        | Pharmacie du Marché",
                "the market pharmacy        | Pharmacie du Marché",
                "pharmacy saint martin      | Pharmacie Saint-Martin",
                "john doe                   | John Doe",
                "john dough                 | John Doe",
                "Mr. Doe                    | John Doe",
                "mister john doe            | John Doe",
                "john doe's                 | John Doe",
                "martha higgins             | Martha Higgins",
                "the client higgins         | Martha Higgins",
                "pharmacie centrale in lyon | Pharmacie Centrale",
                "mrs higgins                | Martha Higgins",
                "martha higgens             | Martha Higgins",
                "martha higgns              | Martha Higgins",
                "martha higins              | Martha Higgins",
                "jean dupont                | Jean Dupont",
                "john-doe                   | John Doe",
                "sophie o'neil              | Sophie O'Neil",
                "doctor martin              | Paul Martin",
                "cafe wagner                | Café Wagner & Fils",
            })
    void frenchAndEnglishNamesAreFoundInEnglish(String said, String name) {
        SlotValue value = LINKER.link(new EntityKind("client"), said, Language.EN);

        assertThat(value.candidates()).extracting(DirectoryEntry::name).containsExactly(name);
    }

    @ParameterizedTest(name = "\"{0}\" may be {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "dupont             | Jean Dupont, Marie Dupont",
                "m. dupont          | Jean Dupont, Marie Dupont",
                "dupond             | Jean Dupont, Marie Dupont",
                "pharmacie centrale | Pharmacie Centrale, Pharmacie Centrale",
                "port               | Pharmacie du Port, Pharmacie du Vieux Port",
            })
    void severalThatFitEquallyWellAreToChooseFrom(String said, String names) {
        for (Language language : Languages.spoken()) {
            SlotValue value = LINKER.link(new EntityKind("client"), said, language);

            assertThat(value.isAmbiguous()).isTrue();
            assertThat(value.candidates())
                    .extracting(DirectoryEntry::name)
                    .containsExactlyInAnyOrder(names.split(", "));
        }
    }

    @ParameterizedTest(name = "\"{0}\" is nobody, and written {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "pharmacie de la paix      | Pharmacie de la Paix",
                "pharmacie de la marche    | Pharmacie de la Marche",
                "pharmacie de la marge     | Pharmacie de la Marge",
                "pharmacie du parc         | Pharmacie du Parc",
                "pharmacie du nord         | Pharmacie du Nord",
                "pharmacie de la garde     | Pharmacie de la Garde",
                "pharmacie de la mer       | Pharmacie de la Mer",
                "pharmacie dupont          | Pharmacie Dupont",
                "pharmacie du lilas blanc  | Pharmacie du Lilas Blanc",
                "pharmacie centrale de nice| Pharmacie Centrale de Nice",
                "pharmacie martin          | Pharmacie Martin",
                "pharmacie                 | Pharmacie",
                "martin leroy              | Martin Leroy",
                "paul martine              | Paul Martine",
                "paul marin                | Paul Marin",
                "pauline martin            | Pauline Martin",
                "jean martin               | Jean Martin",
                "jean moreau               | Jean Moreau",
                "pierre moreau             | Pierre Moreau",
                "john smith                | John Smith",
                "martine leray             | Martine Leray",
                "mr durandal               | Durandal",
                "laboratoire 25            | Laboratoire 25",
                "garni                     | Garni",
                "marti                     | Marti",
                "martin leroi              | Martin Leroi",
                "marc martin               | Marc Martin",
                "du                        | Du",
                "la                        | La",
                "claire goffin             | Claire Goffin",
                "monsieur dupré            | Dupré",
                "lyon                      | Lyon",
            })
    void anotherNameIsNotLinked(String said, String written) {
        SlotValue value = LINKER.link(new EntityKind("client"), said, Language.FR);

        assertThat(value.candidates()).isEmpty();
        assertThat(value.value()).isEqualTo(written);
    }

    @ParameterizedTest(name = "\"{0}\" is nobody, and written {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "the pharmacy of peace       | Pharmacy of Peace",
                "pharmacy of the market hall | Pharmacy of the Market Hall",
                "martin leroy                | Martin Leroy",
                "john day                    | John Day",
                "joan doe                    | Joan Doe",
                "jane doe                    | Jane Doe",
                "mark martin                 | Mark Martin",
                "marta hidgins               | Marta Hidgins",
                "bob higgins                 | Bob Higgins",
                "pharmacy higgins            | Pharmacy Higgins",
                "the pharmacy                | Pharmacy",
            })
    void anotherNameIsNotLinkedInEnglishEither(String said, String written) {
        SlotValue value = LINKER.link(new EntityKind("client"), said, Language.EN);

        assertThat(value.value()).isEqualTo(written);
        assertThat(value.candidates()).isEmpty();
    }

    private static EntityDirectory directory(String... names) {
        List<DirectoryEntry> entries = new ArrayList<>();
        for (String name : names) {
            String[] parts = name.split("\\|");
            entries.add(new DirectoryEntry("" + entries.size(), parts[0], parts.length > 1 ? parts[1] : ""));
        }
        List<DirectoryEntry> all = List.copyOf(entries);
        return kind -> kind.is("client") ? all : List.of();
    }
}
