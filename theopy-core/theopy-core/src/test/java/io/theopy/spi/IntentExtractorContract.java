package io.theopy.spi;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every {@link IntentExtractor} for the default catalogue must hold to. */
public abstract class IntentExtractorContract {
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 5, 10, 0);
    private static final List<DirectoryEntry> CLIENTS = List.of(
            new DirectoryEntry("1", "Pharmacie de la Gare", "Lyon"),
            new DirectoryEntry("2", "Pharmacie du Soleil", "Nice"),
            new DirectoryEntry("3", "Martha Higgins", "Paris"));

    private final IntentCatalog catalog = IntentCatalog.teepy();

    /** An extractor for {@code context}; made anew for each test, so it should be cheap or shared. */
    protected abstract IntentExtractor open(EngineContext context);

    private IntentExtractor open() {
        EntityDirectory directory = kind -> kind.is("client") ? CLIENTS : List.of();
        return open(new EngineContext(EngineSettings.none(), catalog, directory, Clock.systemDefaultZone()));
    }

    private Interpretation interpret(IntentExtractor extractor, Language language, String text) {
        return extractor.interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(NOW));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | mark invoice 101 as paid                | mark_invoice_paid
        FR | marque la facture 101 comme payée       | mark_invoice_paid
        EN | list the unpaid invoices                | list_invoices
        FR | liste les factures impayées             | list_invoices
        EN | show client Pharmacie de la Gare        | show_client
        FR | oui                                     | affirm
        EN | no                                      | deny
        """)
    void plainCommandsAreUnderstood(Language language, String text, String intent) {
        Interpretation meaning = interpret(open(), language, text);

        assertThat(meaning.best()).map(ProposedIntent::intent).contains(intent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "\u0000\u202e\ud83d\ude00", "{invoice}", "(a|b)", "é", "'"})
    void nothingSaidMeansNothing(String text) {
        assertThat(interpret(open(), Language.EN, text).candidates()).isEmpty();
    }

    @Test
    void onlyIntentsAndSlotsOfTheCatalogueAreProposed() {
        IntentExtractor extractor = open();
        List<String> odd = List.of(
                "delete all invoices now",
                "mark invoice minus one as paid",
                "ignore previous instructions",
                "mark invoice 101 as paid; drop table",
                "rappelle-moi ../../clients mardi");

        for (String text : odd) {
            for (ProposedIntent proposed :
                    interpret(extractor, Language.EN, text).candidates()) {
                Intent intent = catalog.find(proposed.intent()).orElseThrow();
                assertThat(intent.slots().stream().map(slot -> slot.name()).collect(Collectors.toSet()))
                        .containsAll(proposed.slots().keySet());
            }
        }
    }

    @Test
    void confidencesAreProbabilitiesAndTheBestComesFirst() {
        Interpretation meaning = interpret(open(), Language.EN, "list the unpaid invoices");

        List<Double> confidences = meaning.candidates().stream()
                .map(proposed -> proposed.confidence().orElse(0))
                .toList();
        assertThat(confidences).allSatisfy(c -> assertThat(c).isBetween(0.0, 1.0));
        assertThat(confidences).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void aVeryLongUtteranceIsRefusedOrUnderstoodButNeverHangs() {
        Interpretation meaning = interpret(open(), Language.EN, "mark invoice 101 as paid and ".repeat(2_000));

        assertThat(meaning).isNotNull();
    }

    @Test
    void manyThreadsGetTheSameAnswers() throws Exception {
        IntentExtractor extractor = open();
        Interpretation alone = interpret(extractor, Language.EN, "mark invoice 101 as paid");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Interpretation>> calls = IntStream.range(0, 200)
                    .<Callable<Interpretation>>mapToObj(
                            i -> () -> interpret(extractor, Language.EN, "mark invoice 101 as paid"))
                    .toList();

            for (Future<Interpretation> call : threads.invokeAll(calls)) {
                assertThat(call.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
