package io.theopy.nlu.statistical;

import io.theopy.nlu.linear.intent.Prediction;
import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.text.Language;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Set;

/**
 * What was learned about the sentences of one language. Values with a form of their own are replaced by one word each
 * ({@code zznumber}) before it sees them. Thread-safe.
 */
public interface WordModel {
    /** Learns one. */
    interface Trainer {
        /** Learns from {@code examples}, sentences of every intent and of none. */
        WordModel train(List<TrainingExample> examples, Language language);
    }

    /** Which intents {@code said} may have. */
    Prediction predict(Utterance said);

    /** The words that fill free slots, by slot type, of {@code labels} only. */
    List<LabelledSpan> tag(Utterance said, Set<String> labels);

    /** The least confidence, 0 to 1, that makes a reading worth a question; measured for each kind of model. */
    double leastConfidence();
}
