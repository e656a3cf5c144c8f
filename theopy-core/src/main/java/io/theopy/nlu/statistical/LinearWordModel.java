package io.theopy.nlu.statistical;

import io.theopy.nlu.linear.Gazetteer;
import io.theopy.nlu.linear.IntentModel;
import io.theopy.nlu.linear.Prediction;
import io.theopy.nlu.linear.SequenceTagger;
import io.theopy.nlu.linear.Span;
import io.theopy.nlu.linear.TrainingExample;
import io.theopy.nlu.linear.TrainingOptions;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Set;

/** Our own classifier and tagger. Immutable, thread-safe. */
record LinearWordModel(IntentModel intents, SequenceTagger tagger) implements WordModel {
    static LinearWordModel train(List<TrainingExample> examples) {
        return new LinearWordModel(
                IntentModel.train(examples, TrainingOptions.fast()),
                SequenceTagger.train(examples, Gazetteer.none(), TrainingOptions.fast()));
    }

    @Override
    public Prediction predict(Utterance said) {
        return intents.predict(said);
    }

    @Override
    public List<Span> tag(Utterance said, Set<String> labels) {
        return tagger.tag(said, Gazetteer.none(), labels);
    }

    /** Measured on the development halves. */
    @Override
    public double leastConfidence() {
        return 0.45;
    }
}
