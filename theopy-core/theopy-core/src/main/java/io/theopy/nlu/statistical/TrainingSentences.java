package io.theopy.nlu.statistical;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Replies;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotKind;
import io.theopy.intent.sentence.GeneratedSentence;
import io.theopy.intent.sentence.SentenceGenerator;
import io.theopy.intent.sentence.SlotFiller;
import io.theopy.intent.template.SentenceTemplate;
import io.theopy.meaning.EntityDirectory;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.Language;
import io.theopy.text.Languages;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the statistical model of one language is trained on: sentences of every template, and what is out of scope. */
final class TrainingSentences {
    private static final int PER_INTENT = 240;
    private static final int LEAST_PER_TEMPLATE = 6;
    private static final int OUT_OF_SCOPE_PER_TEMPLATE = 6;
    /** So much more there is to say that is out of scope than one can write down. */
    private static final int OUT_OF_SCOPE_WEIGHT = 2;

    /** When the training sentences are said; only that dates are dates matters. */
    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2025, 1, 1, 12, 0);

    private final ValueFinder values;
    private final Optional<SlotKind> subject;
    private final Optional<Pattern> theSubject;
    private final TextPreprocessor preprocessor = new TextPreprocessor();
    private final IntentCatalog catalog;
    private final Language language;
    private final RandomGenerator random;
    private final SlotFiller filler;

    TrainingSentences(IntentCatalog catalog, Language language) {
        this.catalog = catalog;
        this.language = language;
        this.random = new SplittableRandom(List.copyOf(Languages.spoken()).indexOf(language) + 1L);
        this.filler = new SampleWords(language, random, catalog.domain());
        this.values = new ValueFinder(new EntityLinker(EntityDirectory.empty(), catalog.domain()), catalog.domain());
        this.subject = catalog.domain().subject();
        this.theSubject = subject.flatMap(TrainingSentences::naming);
    }

    List<TrainingExample> all() {
        List<TrainingExample> examples = new ArrayList<>(inScope());
        List<TrainingExample> others = outOfScope();
        for (int i = 0; i < OUT_OF_SCOPE_WEIGHT; i++) {
            examples.addAll(others);
        }
        return examples;
    }

    /** Sentences of every template, each once. */
    private List<TrainingExample> inScope() {
        List<TrainingExample> examples = new ArrayList<>();
        for (Intent intent : catalog.intents()) {
            if (intent.forEach().isPresent()) {
                // Many writes at once are understood from a sentence of the catalogue, never guessed.
                continue;
            }
            Set<String> seen = new HashSet<>();
            int templates =
                    intent.templates(language).size() + intent.hints(language).size();
            int each = Math.max(LEAST_PER_TEMPLATE, PER_INTENT / Math.max(1, templates));
            for (SentenceTemplate template : intent.templates(language)) {
                sentences(intent, template, each)
                        .filter(example -> seen.add(example.said().normalized()))
                        .forEach(examples::add);
            }
            for (SentenceTemplate template : intent.hints(language)) {
                sentences(intent, template, each)
                        .filter(example -> seen.add(example.said().normalized()))
                        .map(this::masked)
                        .forEach(examples::add);
            }
        }
        return examples;
    }

    private List<TrainingExample> outOfScope() {
        List<TrainingExample> examples = new ArrayList<>();
        Intent nothing = new Intent(
                TrainingExample.OUT_OF_SCOPE,
                catalog.outOfScope().slots(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Replies.silent());
        Set<String> seen = new HashSet<>();
        for (SentenceTemplate template : catalog.outOfScope().sentences(language)) {
            sentences(nothing, template, OUT_OF_SCOPE_PER_TEMPLATE)
                    .filter(example -> seen.add(example.said().normalized()))
                    .map(example -> outOfScope(example.said(), example.group()))
                    .forEach(examples::add);
        }
        for (String line : WordFile.read("out_of_scope_" + language.code() + ".txt")) {
            examples.add(outOfScope(preprocessor.process(line, language), line));
        }
        return examples;
    }

    private TrainingExample outOfScope(Utterance said, String group) {
        return masked(new TrainingExample(TrainingExample.OUT_OF_SCOPE, said, List.of(), group));
    }

    private Stream<TrainingExample> sentences(Intent intent, SentenceTemplate template, int count) {
        Intent alone = new Intent(
                intent.name(),
                intent.slots(),
                Map.of(language, List.of(template)),
                Map.of(),
                intent.action(),
                intent.forEach(),
                intent.replies(),
                intent.sequel());
        return SentenceGenerator.sample(alone, language, random, count, filler)
                .map(sentence -> example(sentence, intent.name() + ":" + template.source()))
                .map(example -> random.nextBoolean() ? example : withNamedSubject(example, intent));
    }

    /** With values replaced as they will be in what users say. */
    private TrainingExample masked(TrainingExample example) {
        Utterance said = example.said();
        List<ValueSpan> found = values.find(said, SOME_DAY).stream()
                .filter(value -> example.spans().stream().noneMatch(span -> crosses(value, span)))
                .toList();
        if (found.isEmpty()) {
            return example;
        }
        MaskedUtterance masked = MaskedUtterance.of(said, found);
        List<LabelledSpan> spans = example.spans().stream()
                .map(span -> new LabelledSpan(masked.index(span.from()), masked.index(span.to()), span.label()))
                .toList();
        return new TrainingExample(example.intent(), masked.masked(), spans, example.group());
    }

    private static boolean crosses(ValueSpan value, LabelledSpan span) {
        boolean apart = value.to() <= span.from() || span.to() <= value.from();
        boolean inside = span.from() <= value.from() && value.to() <= span.to();
        return !apart && !inside;
    }

    private TrainingExample example(GeneratedSentence sentence, String group) {
        Utterance said = preprocessor.process(sentence.text(), language);
        List<LabelledSpan> spans = new ArrayList<>();
        for (GeneratedSentence.Span span : sentence.spans()) {
            sentence.intent()
                    .slot(span.slot())
                    .map(Slot::kind)
                    .filter(kind -> kind.type().isFree() && !sentence.said(span).startsWith("zz"))
                    .ifPresent(kind -> addSpan(said, span, kind.name(), spans));
        }
        return new TrainingExample(sentence.intent().name(), said, spans, group);
    }

    /** "The client", « la pharmacie »: what stands for a name. */
    private static Optional<Pattern> naming(SlotKind kind) {
        List<String> called = Languages.spoken().stream()
                .flatMap(language -> kind.called(language).stream())
                .distinct()
                .map(Pattern::quote)
                .toList();
        return called.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile("\\b(the|le|la) (" + String.join("|", called) + ")\\b"));
    }

    /** Where an intent takes no client, people still say whose invoice it is: "the client" may be one by name. */
    private TrainingExample withNamedSubject(TrainingExample example, Intent intent) {
        if (subject.isEmpty() || theSubject.isEmpty() || !example.spans().isEmpty()) {
            return example;
        }
        boolean takesSubject = intent.slots().stream().anyMatch(slot -> slot.isOf(subject.get()));
        Matcher generic = theSubject.get().matcher(example.said().raw());
        if (takesSubject || !generic.find()) {
            return example;
        }
        String named =
                generic.replaceFirst(ValueKind.entity(subject.get().name()).mask());
        return new TrainingExample(example.intent(), preprocessor.process(named, language), List.of(), example.group());
    }

    private static void addSpan(Utterance said, GeneratedSentence.Span span, String label, List<LabelledSpan> spans) {
        int from = -1;
        int to = -1;
        for (int i = 0; i < said.tokens().size(); i++) {
            Token token = said.tokens().get(i);
            if (token.start() >= span.start() && token.end() <= span.end()) {
                from = from < 0 ? i : from;
                to = i + 1;
            }
        }
        if (from >= 0) {
            spans.add(new LabelledSpan(from, to, label));
        }
    }
}
