package io.theopy.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpIntentExtractorTest {
    private static final OpenNlpIntentExtractor EXTRACTOR = new OpenNlpIntentExtractor(
            IntentCatalog.teepy(),
            new EntityLinker(
                    kind -> kind.is("client")
                            ? List.of(new DirectoryEntry("1", "Pharmacie de la Gare", "Lyon"))
                            : List.of(),
                    IntentCatalog.teepy().domain()));

    private static Interpretation interpret(Language language, String text) {
        return EXTRACTOR.interpret(
                new TextPreprocessor().process(text, language),
                DialogueContext.fresh(LocalDateTime.of(2025, 11, 5, 10, 0)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        EN | could you list all the invoices that are still unpaid   | list_invoices     | {status=unpaid}
        FR | dis donc il faudrait marquer la facture 101 comme payée hein | mark_invoice_paid | {invoice=101}
        """)
    void whatNoTemplateForesawIsCategorised(Language language, String text, String intent, String values) {
        ProposedIntent best = interpret(language, text).best().orElseThrow();

        assertThat(best.intent()).isEqualTo(intent);
        assertThat(best.values()).hasToString(values);
    }

    @Test
    void whatATemplateSaysIsCertain() {
        ProposedIntent best =
                interpret(Language.EN, "mark invoice 101 as paid").best().orElseThrow();

        assertThat(best.confidence()).hasValue(1);
        assertThat(best.origin()).isEqualTo(ProposedIntent.Origin.TEMPLATE);
    }
}
