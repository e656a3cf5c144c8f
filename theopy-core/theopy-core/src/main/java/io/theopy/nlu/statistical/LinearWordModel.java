package io.theopy.nlu.statistical;

import io.theopy.nlu.linear.TrainedModel;
import io.theopy.nlu.linear.feature.Gazetteer;
import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Set;

/** Our own classifier and tagger. Immutable, thread-safe. */
record LinearWordModel(TrainedModel model) implements WordModel {
    @Override
    public Prediction predict(Utterance said) {
        return model.intents().predict(said);
    }

    @Override
    public List<LabelledSpan> tag(Utterance said, Set<String> labels) {
        return model.tagger().tag(said, Gazetteer.none(), labels);
    }

    /** Measured on the development halves. */
    @Override
    public double leastConfidence() {
        return 0.55;
    }
}
