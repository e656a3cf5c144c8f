package io.theopy.nlu.llm;

import io.theopy.intent.IntentCatalog;
import io.theopy.nlu.link.EntityLinker;
import io.theopy.nlu.template.TemplateIntentExtractor;
import io.theopy.spi.EngineContext;
import io.theopy.spi.IntentExtractor;
import io.theopy.spi.IntentExtractorContract;
import org.junit.jupiter.api.AfterAll;

/** Around templates, with a model that answers every question with a tool it was not offered. */
class LlmIntentExtractorContractTest extends IntentExtractorContract {
    private static final ModelServer MODEL = new ModelServer();

    @AfterAll
    static void stop() {
        MODEL.close();
    }

    @Override
    protected IntentExtractor open(EngineContext context) {
        MODEL.answers(ModelServer.call("delete_everything", "{}"));
        EntityLinker linker =
                new EntityLinker(context.directory(), IntentCatalog.teepy().domain());
        return Asking.around(new TemplateIntentExtractor(context.catalog(), linker), MODEL);
    }
}
