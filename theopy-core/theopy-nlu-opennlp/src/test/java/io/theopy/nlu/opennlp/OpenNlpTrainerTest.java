package io.theopy.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.nlu.linear.training.LabelledSpan;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.statistical.WordModel;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenNlpTrainerTest {
    private static final List<String> NAMES = List.of("anna", "jean", "omar", "lea", "tom", "iris", "noor", "paul");
    private static final List<String> CITIES =
            List.of("lyon", "paris", "nantes", "lille", "metz", "brest", "nice", "tours");

    @Test
    void wordsThatFillSlotsKeepTheLabelOfTheirSlot() {
        List<TrainingExample> examples = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            examples.add(new TrainingExample(
                    "call", said("please call " + NAMES.get(i)), List.of(new LabelledSpan(2, 3, "client")), "a" + i));
            examples.add(new TrainingExample(
                    "go", said("take me to " + CITIES.get(i)), List.of(new LabelledSpan(3, 4, "city")), "b" + i));
        }

        WordModel model = new OpenNlpTrainer().train(examples, Language.EN);

        assertThat(model.tag(said("please call zoe"), Set.of("client", "city")))
                .containsExactly(new LabelledSpan(2, 3, "client"));
        assertThat(model.tag(said("take me to rouen"), Set.of("client", "city")))
                .containsExactly(new LabelledSpan(3, 4, "city"));
        assertThat(model.tag(said("please call zoe"), Set.of("city"))).isEmpty();
    }

    private static Utterance said(String text) {
        return new TextPreprocessor().process(text, Language.EN);
    }
}
