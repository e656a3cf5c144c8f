package io.theopy.nlu.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.EntityKind;
import io.theopy.meaning.SlotValue;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {
    private static final List<String> FIRST =
            List.of("Jean", "Marie", "Paul", "Sophie", "Luc", "Anne", "Hugo", "Léa", "Karim", "Nina", "Yves", "Rose");
    private static final List<String> SYLLABLES = List.of(
            "ba", "char", "don", "fer", "gau", "ler", "mon", "nel", "pou", "ran", "sil", "tri", "val", "ver", "zin");

    @Test
    void aNewClientIsFoundAsSoonAsTheDirectoryHasIt() {
        AtomicReference<List<DirectoryEntry>> entries = new AtomicReference<>(List.of(entry("1", "Jean Dupont")));
        EntityLinker linker =
                new EntityLinker(kind -> entries.get(), IntentCatalog.teepy().domain());
        assertThat(linker.link(new EntityKind("client"), "zoe lambert", Language.FR)
                        .candidates())
                .isEmpty();

        entries.set(List.of(entry("1", "Jean Dupont"), entry("2", "Zoé Lambert")));

        assertThat(linker.link(new EntityKind("client"), "zoe lambert", Language.FR)
                        .value())
                .isEqualTo("Zoé Lambert");
    }

    @Test
    void operatorsAndClientsAreKeptApart() {
        EntityLinker linker = new EntityLinker(
                kind -> kind.is("operator") ? List.of(entry("1", "Nina")) : List.of(entry("2", "Pharmacie Nina")),
                IntentCatalog.teepy().domain());

        assertThat(linker.link(new EntityKind("operator"), "nina", Language.EN).value())
                .isEqualTo("Nina");
        assertThat(linker.link(new EntityKind("client"), "nina", Language.EN).value())
                .isEqualTo("Pharmacie Nina");
    }

    @Test
    void anEmptyDirectoryLinksNothing() {
        SlotValue value = new EntityLinker(
                        EntityDirectory.empty(), IntentCatalog.teepy().domain())
                .link(new EntityKind("client"), "m. dupont", Language.FR);

        assertThat(value).isEqualTo(SlotValue.of("Dupont", "m. dupont"));
    }

    @Test
    void aNameThatFitsVeryManyNamesNone() {
        List<DirectoryEntry> entries = IntStream.range(0, 50)
                .mapToObj(i -> entry("" + i, "Jean " + SYLLABLES.get(i % 15) + SYLLABLES.get(i / 15)))
                .toList();

        assertThat(new EntityLinker(kind -> entries, IntentCatalog.teepy().domain())
                        .link(new EntityKind("client"), "jean", Language.FR)
                        .candidates())
                .isEmpty();
    }

    @Test
    void wordsWithoutLettersOrOfAnyLengthLinkNothing() {
        EntityLinker linker = new EntityLinker(
                kind -> List.of(entry("1", "Jean Dupont"), entry("2", "!!!")),
                IntentCatalog.teepy().domain());

        for (String said : List.of("", " ", "?!", "'", "l'", "-", "d'", "\uD83D\uDE00", "-'-", "x".repeat(20_000))) {
            assertThat(linker.link(new EntityKind("client"), said, Language.FR).candidates())
                    .isEmpty();
        }
    }

    /** Among thousands of made-up people, each is found by name, and people who are not there are not mistaken. */
    @Test
    void inALargeDirectoryEveryoneIsFoundAndStrangersAreNot() {
        Random random = new Random(11);
        List<String> names = new ArrayList<>();
        while (names.size() < 3_000) {
            String name = FIRST.get(random.nextInt(FIRST.size())) + " " + surname(random);
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        List<DirectoryEntry> known = IntStream.range(0, 2_000)
                .mapToObj(i -> entry("" + i, names.get(i)))
                .toList();
        EntityLinker linker =
                new EntityLinker(kind -> known, IntentCatalog.teepy().domain());
        int mistaken = 0;

        for (int i = 0; i < names.size(); i++) {
            SlotValue value = linker.link(new EntityKind("client"), TextPreprocessor.fold(names.get(i)), Language.FR);
            if (i < 2_000) {
                assertThat(value.candidates()).contains(known.get(i));
            } else if (value.candidates().size() == 1) {
                mistaken++;
            }
        }

        assertThat(mistaken).as("strangers linked, of 1000").isLessThan(30);
    }

    private static String surname(Random random) {
        StringBuilder name = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static DirectoryEntry entry(String id, String name) {
        return new DirectoryEntry(id, name, "");
    }
}
