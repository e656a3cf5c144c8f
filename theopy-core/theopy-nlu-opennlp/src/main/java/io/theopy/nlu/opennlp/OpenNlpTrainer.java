package io.theopy.nlu.opennlp;

import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.statistical.WordModel;
import io.theopy.text.Language;
import java.util.List;

/** Learns with OpenNLP. Stateless. */
public final class OpenNlpTrainer implements WordModel.Trainer {
    @Override
    public WordModel train(List<TrainingExample> examples, Language language) {
        return new OpenNlpWordModel(Categoriser.train(examples, language), FreeWords.train(examples, language));
    }
}
