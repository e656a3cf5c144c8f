package io.theopy.nlu.opennlp;

import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/** OpenNLP's name finder for names, towns and notes. Thread-safe: a finder serves one thread at a time. */
final class FreeWords {
    /** Any other type than this would be given to all that is found, whatever the samples call it. */
    private static final @Nullable String AS_IN_THE_SAMPLES = null;

    private static final int ITERATIONS = 25;
    private static final int CUTOFF = 2;

    private final Optional<TokenNameFinderModel> model;
    private final Queue<NameFinderME> idle = new ConcurrentLinkedQueue<>();

    private FreeWords(Optional<TokenNameFinderModel> model) {
        this.model = model;
    }

    /** Learns from the sentences of those intents that take free words; others would only be told to find none. */
    static FreeWords train(List<TrainingExample> examples, Language language) {
        Set<String> withFreeWords = examples.stream()
                .filter(example -> !example.spans().isEmpty())
                .map(TrainingExample::intent)
                .collect(Collectors.toSet());
        if (withFreeWords.isEmpty()) {
            return new FreeWords(Optional.empty());
        }
        List<NameSample> samples = examples.stream()
                .filter(example -> withFreeWords.contains(example.intent()))
                .map(FreeWords::sample)
                .toList();
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, CUTOFF);
        parameters.put("PrintMessages", false);
        try {
            return new FreeWords(Optional.of(NameFinderME.train(
                    language.code(),
                    AS_IN_THE_SAMPLES,
                    ObjectStreamUtils.createObjectStream(samples),
                    parameters,
                    new TokenNameFinderFactory())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NameSample sample(TrainingExample example) {
        opennlp.tools.util.Span[] spans = example.spans().stream()
                .map(span -> new opennlp.tools.util.Span(span.from(), span.to(), span.label()))
                .toArray(opennlp.tools.util.Span[]::new);
        return new NameSample(OpenNlpWordModel.words(example.said()), spans, true);
    }

    List<LabelledSpan> find(Utterance said, Set<String> labels) {
        if (model.isEmpty()) {
            return List.of();
        }
        NameFinderME finder = Optional.ofNullable(idle.poll()).orElseGet(() -> new NameFinderME(model.get()));
        List<LabelledSpan> found = new ArrayList<>();
        Arrays.stream(finder.find(OpenNlpWordModel.words(said)))
                .filter(span -> labels.contains(span.getType()))
                .forEach(span -> found.add(new LabelledSpan(span.getStart(), span.getEnd(), span.getType())));
        finder.clearAdaptiveData();
        idle.add(finder);
        return found;
    }
}
