package io.theopy.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FewExamplesTest {
    private static final List<CorpusLine> LINES = Stream.concat(
                    IntStream.range(0, 30).mapToObj(i -> line("train", i % 3 == 0 ? "call" : "play", "sentence " + i)),
                    Stream.of(line("test", "call", "call Anna"), line("oos_train", "oos", "who won")))
            .toList();

    private static CorpusLine line(String split, String intent, String text) {
        TrainingExample example =
                TrainingExample.of(intent, new TextPreprocessor().process(text, Language.EN), List.of());
        return new CorpusLine(Optional.of(split), text, example, 0);
    }

    @Test
    void soManyOfEachIntentStayAndAllThatIsNotLearned() {
        List<CorpusLine> few = new FewExamples(4, 1).of(LINES);

        assertThat(few).filteredOn(l -> l.isFor("train") && l.isInScope()).hasSize(8);
        assertThat(few).extracting(CorpusLine::text).contains("call Anna", "who won");
        assertThat(LINES).containsSubsequence(few);
    }

    @Test
    void aDrawIsTheSameOnEveryRunAndAnotherOneIsNot() {
        assertThat(new FewExamples(4, 1).of(LINES)).isEqualTo(new FewExamples(4, 1).of(LINES));
        assertThat(new FewExamples(4, 1).of(LINES)).isNotEqualTo(new FewExamples(4, 2).of(LINES));
    }

    @Test
    void noExampleAtAllIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FewExamples(0, 1));
    }
}
