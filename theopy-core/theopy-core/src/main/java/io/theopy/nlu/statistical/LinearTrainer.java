package io.theopy.nlu.statistical;

import io.theopy.nlu.linear.ModelCache;
import io.theopy.nlu.linear.TrainedModel;
import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import io.theopy.text.Language;
import java.util.List;
import java.util.function.Function;

/** Learns with our own classifier and tagger, or finds on disk what was learned before. Immutable, thread-safe. */
public final class LinearTrainer implements WordModel.Trainer {
    private final Function<List<TrainingExample>, TrainedModel> learner;

    private LinearTrainer(Function<List<TrainingExample>, TrainedModel> learner) {
        this.learner = learner;
    }

    /** Learns every time. */
    public static LinearTrainer of(TrainingOptions options) {
        return new LinearTrainer(examples -> TrainedModel.train(examples, Gazetteer.none(), options));
    }

    /** Learns what {@code cache} does not hold. */
    public static LinearTrainer of(TrainingOptions options, ModelCache cache) {
        return new LinearTrainer(examples -> cache.load(examples, Gazetteer.none(), options));
    }

    @Override
    public WordModel train(List<TrainingExample> examples, Language language) {
        return new LinearWordModel(learner.apply(examples));
    }
}
