package io.theopy.nlu.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDoubtsTest {
    private static final List<DirectoryEntry> CLIENTS = entries(
            "John Doe",
            "Jon Belle",
            "Martha Higgins",
            "Paul Martin",
            "Pol Martin",
            "Pharmacie du Soleil",
            "yes",
            "101");
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? CLIENTS : List.of();
    private static final TemplateIntentExtractor EXTRACTOR = new TemplateIntentExtractor(
            IntentCatalog.teepy(),
            new EntityLinker(DIRECTORY, IntentCatalog.teepy().domain()));

    private final NameDoubts doubts = new NameDoubts(IntentCatalog.teepy(), DIRECTORY);

    @ParameterizedTest(name = "{0}: typed {1}, heard {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create a client named John Doe                   | false | false",
                "create a client named Zora Quill                 | false | false",
                "create a client named Pharmacie de la Lune       | false | false",
                "create a client named John Bell                  | false | true",
                "create a client named Jon Bell                   | false | true",
                "create a client named Mary Higgins               | false | true",
                "create a client named yes                        | true  | true",
                "create a client named Oui                        | true  | true",
                "start a session with Martha Higgins              | false | false",
                "start a session with the client Martha           | false | false",
                "start a session with the client Jon Bell         | false | true",
                "start a session with Paul Martin                 | false | true",
                "start a session with the client yes              | true  | true",
            })
    void aNameIsDoubtfulWithoutAWordOfItsOwnOrWhenHeardLikeAnothers(String text, boolean typed, boolean heard) {
        Utterance said = new TextPreprocessor().process(text, Language.EN);
        ProposedIntent proposed = EXTRACTOR
                .interpret(said, new DialogueContext(LocalDateTime.of(2025, 11, 5, 10, 0), Optional.empty(), Map.of()))
                .best()
                .orElseThrow();

        assertThat(doubts.are(proposed, said, false, false)).isEqualTo(typed);
        assertThat(doubts.are(proposed, said, true, false)).isEqualTo(heard);
    }

    private static List<DirectoryEntry> entries(String... names) {
        return IntStream.range(0, names.length)
                .mapToObj(i -> new DirectoryEntry(Integer.toString(i + 1), names[i], ""))
                .toList();
    }
}
