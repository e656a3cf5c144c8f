package io.theopy.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.text.Language;
import io.theopy.text.TextPreprocessor;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeveralCommandsTest {
    private static final DialogueContext CONTEXT = DialogueContext.fresh(LocalDateTime.of(2025, 11, 3, 9, 0));
    private static final IntentCatalog CATALOG = IntentCatalog.teepy();

    private final TemplateIntentExtractor extractor =
            new TemplateIntentExtractor(CATALOG, new EntityLinker(EntityDirectory.empty(), CATALOG.domain()));

    @Test
    void twoWholeCommandsAreFoundInTheirOrder() {
        assertThat(commands(
                        "mark invoice 101 as paid and remind me to call the supplier tomorrow at nine", Language.EN))
                .extracting(ProposedIntent::intent)
                .containsExactly("mark_invoice_paid", "add_reminder");
    }

    @ParameterizedTest
    @CsvSource({
        "EN, mark invoice one hundred and one as paid",
        "EN, show me invoice two hundred and thirty one",
        "FR, marque la facture vingt et un comme payée",
        "FR, montre la facture soixante et onze",
    })
    void theAndWithinANumberJoinsNoCommands(Language language, String text) {
        assertThat(commands(text, language)).isEmpty();
    }

    private List<ProposedIntent> commands(String text, Language language) {
        return new SeveralCommands(CATALOG)
                .in(
                        new TextPreprocessor().process(text, language),
                        CONTEXT.now(),
                        (said, at) -> extractor.interpret(said, DialogueContext.fresh(at)));
    }
}
