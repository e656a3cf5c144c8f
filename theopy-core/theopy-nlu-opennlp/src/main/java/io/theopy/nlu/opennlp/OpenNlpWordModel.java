package io.theopy.nlu.opennlp;

import io.theopy.nlu.linear.LabelledSpan;
import io.theopy.nlu.linear.Prediction;
import io.theopy.nlu.statistical.WordModel;
import io.theopy.text.Token;
import io.theopy.text.Utterance;
import java.util.List;
import java.util.Set;

/** OpenNLP's two models of one language. Immutable, thread-safe. */
record OpenNlpWordModel(Categoriser intents, FreeWords freeWords) implements WordModel {
    @Override
    public Prediction predict(Utterance said) {
        return intents.predict(said);
    }

    @Override
    public List<LabelledSpan> tag(Utterance said, Set<String> labels) {
        return freeWords.find(said, labels);
    }

    static String[] words(Utterance said) {
        return said.tokens().stream().map(Token::form).toArray(String[]::new);
    }

    /** Its probabilities are flatter than those of the linear model. */
    @Override
    public double leastConfidence() {
        return 0.15;
    }
}
