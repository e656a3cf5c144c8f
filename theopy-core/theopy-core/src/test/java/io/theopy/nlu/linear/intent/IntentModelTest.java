package io.theopy.nlu.linear.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.theopy.nlu.linear.Phrases;
import io.theopy.nlu.linear.file.ModelWriter;
import io.theopy.nlu.linear.intent.Prediction.ScoredIntent;
import io.theopy.nlu.linear.training.TrainingExample;
import io.theopy.nlu.linear.training.TrainingOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentModelTest {
    private static final IntentModel OFFICE = IntentModel.train(Phrases.office(), Phrases.options());
    private static final IntentModel GUARDED = IntentModel.train(Phrases.officeAndElsewhere(), Phrases.options());

    @ParameterizedTest
    @CsvSource({
        "please show me the file of Zoe Martin, show_client",
        "the invoices that Zoe Martin has not paid, list_invoices",
        "appointment with Zoe Martin, book_appointment",
        "remind me about Zoe Martin, add_reminder",
        "show me the unpayed invoice of Zoe, list_invoices",
    })
    void wordingsThatWereNeverSeenAreRecognised(String text, String intent) {
        assertThat(OFFICE.predict(Phrases.said(text)).best())
                .map(ScoredIntent::intent)
                .contains(intent);
    }

    @Test
    void probabilitiesAreSortedAndAddUpToOne() {
        Prediction prediction = GUARDED.predict(Phrases.said("book the unpaid invoices"));

        assertThat(prediction.ranked()).isSortedAccordingTo((a, b) -> Double.compare(b.probability(), a.probability()));
        double sum = prediction.ranked().stream()
                .mapToDouble(ScoredIntent::probability)
                .sum();
        assertThat(sum + prediction.outOfScope()).isCloseTo(1, within(1e-5));
    }

    @Test
    void outOfScopeIsNeverAnIntent() {
        assertThat(GUARDED.intents())
                .containsExactly("add_reminder", "book_appointment", "list_invoices", "show_client");
        assertThat(GUARDED.predict(Phrases.said("tell me a joke")).ranked())
                .extracting(ScoredIntent::intent)
                .doesNotContain(TrainingExample.OUT_OF_SCOPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"will it rain in the kitchen", "play a song", "how tall is the moon", "what is the joke", "pizza"
            })
    void whatMeansNoneOfTheIntentsIsRejected(String text) {
        assertThat(GUARDED.predict(Phrases.said(text)).rejected()).isTrue();
    }

    @Test
    void whatIsInScopeIsNotRejected() {
        assertThat(GUARDED.predict(Phrases.said("list the invoices of Zoe")).rejected())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?!", "qwrtz", "日本語"})
    void wordsThatTrainingNeverSawAreNoCertainty(String text) {
        Prediction prediction = OFFICE.predict(Phrases.said(text));

        assertThat(prediction.confidence()).isBetween(0.0, 0.9);
    }

    @Test
    void theSameSentencesAndSeedGiveTheSameModel() {
        IntentModel again = IntentModel.train(Phrases.office(), Phrases.options());

        assertThat(bytes(again)).isEqualTo(bytes(OFFICE));
    }

    @Test
    void oneIntentAloneCanBeLearned() {
        IntentModel single =
                IntentModel.train(List.of(Phrases.example("help", "what can I say")), TrainingOptions.fast());

        assertThat(single.predict(Phrases.said("what can you do")).best())
                .map(ScoredIntent::intent)
                .contains("help");
    }

    @Test
    void nothingButOutOfScopeMeansNothing() {
        IntentModel nothing = IntentModel.train(
                List.of(Phrases.example(TrainingExample.OUT_OF_SCOPE, "tell me a joke")), TrainingOptions.fast());

        Prediction prediction = nothing.predict(Phrases.said("mark it as paid"));

        assertThat(prediction.best()).isEmpty();
        assertThat(prediction.rejected()).isTrue();
    }

    @Test
    void noSentencesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IntentModel.train(List.of(), TrainingOptions.fast()))
                .withMessageContaining("at least one");
    }

    @Test
    void endlessInputIsUnderstoodLikeAnyOther() {
        String endless = "list the invoices of Anna ".repeat(5_000) + "x".repeat(50_000);

        assertThat(OFFICE.predict(Phrases.said(endless)).best())
                .map(ScoredIntent::intent)
                .contains("list_invoices");
    }

    private static byte[] bytes(IntentModel model) {
        ModelWriter out = new ModelWriter();
        model.writeTo(out);
        return out.toByteArray();
    }
}
