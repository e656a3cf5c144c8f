package io.theopy.nlu.opennlp;

import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.nlu.linear.intent.Prediction.ScoredIntent;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import opennlp.tools.doccat.BagOfWordsFeatureGenerator;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.doccat.NGramFeatureGenerator;
import opennlp.tools.util.InvalidFormatException;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/**
 * OpenNLP's document categoriser: maximum entropy over words and word pairs. What it calls probabilities is corrected by
 * what was measured on held-out wordings. Immutable, thread-safe.
 */
final class Categoriser {
    private static final int RANKED = 5;
    private static final int ITERATIONS = 40;
    /** One in so many wordings is held out. */
    private static final int HELD_OUT = 4;

    private final DocumentCategorizerME categorizer;
    private final Sharpness sharpness;

    private Categoriser(DocumentCategorizerME categorizer, Sharpness sharpness) {
        this.categorizer = categorizer;
        this.sharpness = sharpness;
    }

    static Categoriser train(List<TrainingExample> examples, Language language) {
        List<TrainingExample> held = new ArrayList<>();
        List<TrainingExample> rest = new ArrayList<>();
        examples.forEach(
                example -> (Math.floorMod(example.group().hashCode(), HELD_OUT) == 0 ? held : rest).add(example));
        Sharpness measured = Sharpness.asIs();
        if (!rest.isEmpty()) {
            DocumentCategorizerME partial = learn(rest, language);
            measured = Sharpness.fit(held.stream()
                    .map(example -> new Sharpness.Scored(
                            partial.categorize(OpenNlpWordModel.words(example.said())),
                            partial.getIndex(example.intent()),
                            partial.getIndex(TrainingExample.OUT_OF_SCOPE)))
                    .filter(scored -> scored.truth() >= 0)
                    .toList());
        }
        return new Categoriser(learn(examples, language), measured);
    }

    private static DocumentCategorizerME learn(List<TrainingExample> examples, Language language) {
        TrainingParameters parameters = TrainingParameters.defaultParams();
        parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put("PrintMessages", false);
        List<DocumentSample> samples = examples.stream()
                .filter(example -> !example.said().tokens().isEmpty())
                .map(example -> new DocumentSample(example.intent(), OpenNlpWordModel.words(example.said())))
                .toList();
        try {
            FeatureGenerator[] features = {new BagOfWordsFeatureGenerator(), new NGramFeatureGenerator(2, 2)};
            return new DocumentCategorizerME(DocumentCategorizerME.train(
                    language.code(),
                    ObjectStreamUtils.createObjectStream(samples),
                    parameters,
                    new DoccatFactory(features)));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("OpenNLP does not take word pairs", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Prediction predict(Utterance said) {
        double[] probabilities = sharpness.of(categorizer.categorize(OpenNlpWordModel.words(said)));
        List<ScoredIntent> ranked = new ArrayList<>();
        double nothing = 0;
        for (int i = 0; i < probabilities.length; i++) {
            String intent = categorizer.getCategory(i);
            if (intent.equals(TrainingExample.OUT_OF_SCOPE)) {
                nothing = probabilities[i];
            } else {
                ranked.add(new ScoredIntent(intent, probabilities[i]));
            }
        }
        ranked.sort(Comparator.comparingDouble(ScoredIntent::probability).reversed());
        double best = ranked.isEmpty() ? 0 : ranked.get(0).probability();
        return new Prediction(
                ranked.subList(0, Math.min(RANKED, ranked.size())),
                nothing,
                best < sharpness.threshold() || best < nothing);
    }
}
