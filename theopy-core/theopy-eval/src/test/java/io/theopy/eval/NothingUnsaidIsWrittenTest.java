package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Admission;
import io.theopy.action.IntentRouter;
import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.DialogueConfig;
import io.theopy.dialogue.Move;
import io.theopy.intent.ActionBinding;
import io.theopy.intent.Confirm;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.sentence.GeneratedSentence;
import io.theopy.intent.sentence.SampleValues;
import io.theopy.intent.sentence.SentenceGenerator;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.memory.Session;
import io.theopy.nlu.link.DirectorySlotReader;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.statistical.StatisticalIntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import io.theopy.turn.Caller;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Commands with one word put in, left out or replaced: whatever is then written without a question is what was meant. What
 * was meant is what the whole sentence means, unless the word changed the words of a value, which may then be another;
 * after a word that says something of others ("every", "if", "not") nothing may be written at all, but within a note.
 */
class NothingUnsaidIsWrittenTest {
    private static final int SENTENCES = Boolean.getBoolean("theopy.test.full") ? 20_000 : 3_000;
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 5, 10, 0);
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "Pharmacie du Soleil", "Nice"),
            new DirectoryEntry("2", "Pharmacie de la Gare", "Lyon"),
            new DirectoryEntry("3", "John Doe", "London"),
            new DirectoryEntry("4", "Martha Higgins", "Leeds"),
            new DirectoryEntry("5", "Paul Martin", "Nantes"));
    private static final List<DirectoryEntry> OPERATORS =
            List.of(new DirectoryEntry("1", "Hugo Renard", ""), new DirectoryEntry("2", "Sophie Keller", ""));
    private static final EntityDirectory DIRECTORY = kind -> kind.is("client") ? CLIENTS : OPERATORS;

    private static final JsonNode FOUND = JsonNodeFactory.instance
            .objectNode()
            .put("id", "1")
            .put("number", "1")
            .put("when", "2026-12-10T15:00")
            .put("client_id", "1")
            .put("client", "Somebody");

    private final EntityLinker linker = new EntityLinker(DIRECTORY, CATALOG.domain());
    private final StatisticalIntentExtractor extractor = new StatisticalIntentExtractor(CATALOG, linker);
    private final Dialogue dialogue =
            new Dialogue(CATALOG, DialogueConfig.defaults(), new DirectorySlotReader(DIRECTORY, CATALOG.domain()));
    private final IntentRouter router = new IntentRouter(CATALOG);
    private final Caller anybody = new Caller(
            "test",
            "anybody",
            CATALOG.intents().stream()
                    .flatMap(intent -> intent.action().stream())
                    .map(ActionBinding::scope)
                    .collect(Collectors.toSet()));
    private final TextPreprocessor preprocessor = new TextPreprocessor();

    @Test
    void whatIsWrittenWithoutAQuestionIsWhatWasMeant() {
        List<String> leaks = new ArrayList<>();
        int tried = 0;
        for (Language language : List.of(Language.EN, Language.FR)) {
            tried += tryAll(language, SENTENCES / 2, leaks);
        }

        assertThat(leaks).isEmpty();
        assertThat(tried).isGreaterThanOrEqualTo(SENTENCES - 1);
    }

    private int tryAll(Language language, int count, List<String> leaks) {
        SplittableRandom random = new SplittableRandom(20261128 + language.hashCode());
        SampleValues values = new SampleValues(random, Map.of("client", names(CLIENTS), "operator", names(OPERATORS)));
        List<GarbledWord> words = GarbledWord.in(language);
        List<Intent> writes =
                CATALOG.intents().stream().filter(this::isDoneAtOnce).toList();
        int tried = 0;
        while (tried < count) {
            Intent intent = writes.get(random.nextInt(writes.size()));
            Optional<GeneratedSentence> sentence = SentenceGenerator.sample(intent, language, random, 1, values)
                    .findFirst();
            Optional<ProposedIntent> meant = sentence.flatMap(one -> written(one.text(), language));
            for (int i = 0; i < 4 && meant.isPresent(); i++) {
                GarbledSentence garbled =
                        GarbledSentence.of(sentence.get(), words.get(random.nextInt(words.size())), random);
                tried++;
                written(garbled.text(), language)
                        .filter(wrote -> !new WhatWasMeant(intent, meant.get(), garbled).is(wrote))
                        .filter(wrote -> !isAnother(wrote, garbled, language))
                        .ifPresent(wrote -> leaks.add(language + " \"" + garbled.text() + "\" for \""
                                + sentence.get().text() + "\" ["
                                + garbled.word().text() + "] " + wrote.origin() + wrote.confidence() + " "
                                + wrote.intent() + wrote.slots() + " for "
                                + meant.get().values()));
            }
        }
        return tried;
    }

    /** Whether the words that are left are a sentence of their own by a template, to which the new one adds nothing. */
    private boolean isAnother(ProposedIntent wrote, GarbledSentence garbled, Language language) {
        return garbled.replaced()
                && !garbled.word().scope()
                && written(garbled.without(), language)
                        .filter(other -> other.origin() == ProposedIntent.Origin.TEMPLATE)
                        .flatMap(other -> CATALOG.find(other.intent())
                                .map(intent -> new WhatWasMeant(intent, other, garbled.completed())))
                        .filter(other -> other.is(wrote))
                        .isPresent();
    }

    private Optional<ProposedIntent> written(String text, Language language) {
        Utterance said = preprocessor.process(text, language);
        Interpretation meaning = extractor.interpret(said, DialogueContext.fresh(NOW));
        Session session = Session.fresh("test", NOW.toInstant(ZoneOffset.UTC));
        Move move = dialogue.decide(session, said, meaning, anybody, session.lastUsed(), NOW);
        if (!(move instanceof Move.Act act)) {
            return Optional.empty();
        }
        Admission admission = router.admit(act.intent(), anybody, act.evidence());
        if (admission instanceof Admission.NeedsLookup) {
            // Whatever is looked up is there: what is left is whether a question comes before the write.
            admission = router.admit(act.intent(), anybody, act.evidence().finding(FOUND));
        }
        return admission instanceof Admission.Admitted
                        && CATALOG.find(act.intent().intent())
                                .filter(this::isDoneAtOnce)
                                .isPresent()
                ? Optional.of(act.intent())
                : Optional.empty();
    }

    private boolean isDoneAtOnce(Intent intent) {
        return intent.action()
                .filter(action -> intent.writes() && action.confirm() != Confirm.ALWAYS)
                .isPresent();
    }

    private static List<String> names(List<DirectoryEntry> entries) {
        return entries.stream().map(DirectoryEntry::name).toList();
    }
}
