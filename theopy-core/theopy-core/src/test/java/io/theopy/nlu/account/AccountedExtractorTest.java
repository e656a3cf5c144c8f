package io.theopy.nlu.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.meaning.SlotValue;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.spi.IntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import io.theopy.text.Utterance;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountedExtractorTest {
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 27, 19, 30);
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();
    private static final EntityDirectory DIRECTORY = kind -> List.of(new DirectoryEntry("1", "John Doe", ""));

    /** A model that hears the number, and nothing of the words around it. */
    private static final IntentExtractor MODEL = new AccountedExtractor(new NumberHearer(), CATALOG);

    private static final IntentExtractor TEMPLATES = new AccountedExtractor(
            new TemplateIntentExtractor(CATALOG, new EntityLinker(DIRECTORY, CATALOG.domain())), CATALOG);

    private record NumberHearer() implements IntentExtractor {
        @Override
        public String name() {
            return "number hearer";
        }

        @Override
        public Interpretation interpret(Utterance said, DialogueContext context) {
            return Interpretation.of(new ProposedIntent(
                    "mark_invoice_paid",
                    Map.of("invoice", SlotValue.of("104", "104")),
                    OptionalDouble.of(0.95),
                    ProposedIntent.Origin.MODEL));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | don't mark invoice 104 as paid",
                "EN | never mark 104 as paid",
                "EN | he said to mark invoice 104 as paid",
                "EN | I marked invoice 104 as paid",
                "EN | what if invoice 104 were marked as paid",
                "FR | ne marque pas la facture 104 comme payée",
                "FR | il a dit de marquer la facture 104 comme payée",
                "FR | j'ai marqué la facture 104 comme payée",
                "FR | que se passe-t-il quand on marque la 104 comme payée",
                "FR | inutile de marquer la 104 comme payée",
            })
    void whatIsNoCommandIsNoneForAModelEither(Language language, String text) {
        assertThat(interpret(MODEL, language, text).candidates()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | mark invoice 104 as paid every month",
                "EN | mark every invoice except 104 as paid",
                "EN | mark 104 as paid if the client calls",
                "EN | mark 104 as paid when the cheque arrives",
                "EN | mark 104 as paid twice",
                "FR | marque la facture 104 comme payée tous les mois",
                "FR | marque les factures comme payées sauf la 104",
                "FR | marque la 104 comme payée si le client appelle",
                "FR | marque la 104 comme payée dès que le chèque arrive",
                "FR | marque la 104 comme payée deux fois",
            })
    void whatAModelPassesOverStandsAgainstItsReading(Language language, String text) {
        assertThat(interpret(MODEL, language, text).candidates())
                .singleElement()
                .matches(reading -> reading.obstacle().isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | remind me tomorrow to call the bank every day",
                "EN | remind me tomorrow to water the plants every Friday",
                "FR | rappelle-moi demain d'appeler la banque tous les jours",
                "FR | rappelle-moi demain de faire la caisse chaque soir",
            })
    void templatesAloneDontHideARepetitionInANote(Language language, String text) {
        assertThat(interpret(TEMPLATES, language, text).best())
                .hasValueSatisfying(reading -> assertThat(reading.obstacle()).isPresent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | please mark invoice 104 as paid",
                "FR | le virement est arrivé pour la 104",
            })
    void whatPassesOverNothingIsAsTheModelReadIt(Language language, String text) {
        assertThat(interpret(MODEL, language, text).best())
                .hasValueSatisfying(reading -> assertThat(reading.confidence()).hasValue(0.95));
    }

    private static Interpretation interpret(IntentExtractor extractor, Language language, String text) {
        return extractor.interpret(new TextPreprocessor().process(text, language), DialogueContext.fresh(FRIDAY));
    }
}
