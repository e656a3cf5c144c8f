package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.SlotType;
import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.text.Language;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that was learned about one language. Immutable, thread-safe. */
final class LanguageModel {
    private static final String SENTENCE = "\n";

    private final WordModel words;
    private final @Nullable ValueKind subject;
    private final Map<Slot, ChoicePhrases> choices = new HashMap<>();
    private final Map<String, Set<String>> wordsOf = new HashMap<>();
    private final Map<String, StringBuilder> sentencesOf = new HashMap<>();
    private final Set<String> knownWords = new HashSet<>();

    LanguageModel(IntentCatalog catalog, Language language, WordModel.Trainer trainer) {
        List<TrainingExample> examples = new TrainingSentences(catalog, language).all();
        this.subject = catalog.domain()
                .subject()
                .map(kind -> ValueKind.entity(kind.name()))
                .orElse(null);
        this.words = trainer.train(examples, language);
        catalog.intents().stream()
                .flatMap(intent -> intent.slots().stream())
                .filter(slot -> slot.type() == SlotType.CHOICE)
                .forEach(slot -> choices.put(slot, new ChoicePhrases(slot, language)));
        examples.stream()
                .filter(example -> !example.intent().equals(TrainingExample.OUT_OF_SCOPE))
                .forEach(this::know);
    }

    /** Free words say nothing about the words of commands. */
    private void know(TrainingExample example) {
        Set<String> words = wordsOf.computeIfAbsent(example.intent(), none -> new HashSet<>());
        sentencesOf
                .computeIfAbsent(example.intent(), none -> new StringBuilder(SENTENCE))
                .append(' ')
                .append(example.said().normalized())
                .append(' ')
                .append(SENTENCE);
        for (int i = 0; i < example.said().tokens().size(); i++) {
            int at = i;

            if (example.spans().stream().noneMatch(span -> span.from() <= at && at < span.to())) {
                String word = example.said().tokens().get(i).form();
                knownWords.add(word);
                words.add(word);
            }
        }
    }

    /** What commands are about, if the catalogue declares it. */
    @Nullable
    ValueKind subject() {
        return subject;
    }

    Prediction predict(MaskedUtterance said) {
        return words.predict(said.masked());
    }

    /** The same for a part of a masked utterance. */
    Prediction predict(Utterance masked) {
        return words.predict(masked);
    }

    /** The same for the masked tokens {@code masked} without [from, to); empty when hardly any are left. */
    Optional<Prediction> predict(Utterance masked, int from, int to) {
        List<Token> rest = new ArrayList<>(masked.tokens().subList(0, from));
        rest.addAll(masked.tokens().subList(to, masked.tokens().size()));
        return rest.size() < 2
                ? Optional.empty()
                : Optional.of(words.predict(new Utterance(masked.raw(), rest, masked.language())));
    }

    /** The free words in {@code said} that may fill a slot of {@code intent}, labelled with their slot type. */
    List<LabelledSpan> tag(MaskedUtterance said, Intent intent) {
        Set<String> labels = intent.slots().stream()
                .map(Slot::kind)
                .filter(kind -> kind.type().isFree())
                .map(SlotKind::name)
                .collect(Collectors.toSet());
        return labels.isEmpty() ? List.of() : words.tag(said.masked(), labels);
    }

    Map<Slot, ChoicePhrases> choices() {
        return choices;
    }

    double leastConfidence() {
        return words.leastConfidence();
    }

    /** Whether some sentence of {@code intent} has this word. */
    boolean knows(Intent intent, String word) {
        return wordsOf.getOrDefault(intent.name(), Set.of()).contains(word);
    }

    /**
     * Whether some sentence of {@code intent} has these words side by side.
     *
     * @param words separated by blanks
     * @param first whether they have to be its first ones
     */
    boolean says(Intent intent, String words, boolean first) {
        StringBuilder sentences = sentencesOf.get(intent.name());
        return sentences != null && sentences.indexOf((first ? SENTENCE : "") + " " + words + " ") >= 0;
    }

    /** Whether some sentence of any intent has it. */
    boolean knows(String word) {
        return knownWords.contains(word);
    }
}
