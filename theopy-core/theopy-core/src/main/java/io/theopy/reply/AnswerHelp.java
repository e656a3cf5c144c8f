package io.theopy.reply;

import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.text.Language;
import java.util.Locale;

/** What may be answered to a question, in one sentence. Immutable, thread-safe. */
final class AnswerHelp {
    private final IntentCatalog catalog;
    private final Messages messages;

    AnswerHelp(IntentCatalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    String to(Answerable answer, Language language) {
        if (answer instanceof Answerable.Value value) {
            return messages.get(language, "help.answer.value", example(value, language));
        }
        return messages.get(
                language, answer instanceof Answerable.OneOf ? "help.answer.which" : "help.answer.yes_or_no");
    }

    private String example(Answerable.Value value, Language language) {
        String type = catalog.find(value.intent())
                .flatMap(intent -> intent.slot(value.slot()))
                .map(Slot::type)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .orElse("text");
        return messages.find(language, "help.value." + type).orElseGet(() -> messages.get(language, "help.value.text"));
    }
}
