package io.theopy.reply;

import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.memory.PendingQuestion;
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

    String to(PendingQuestion question, Language language) {
        return question.on(new PendingQuestion.Cases<>() {
            @Override
            public String confirmation(PendingQuestion.Confirmation asked) {
                return messages.get(language, "help.answer.yes_or_no");
            }

            @Override
            public String missingSlot(PendingQuestion.MissingSlot asked) {
                String type = catalog.find(asked.intent().intent())
                        .flatMap(intent -> intent.slot(asked.slot()))
                        .map(Slot::type)
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse("text");
                String value = messages.find(language, "help.value." + type)
                        .orElseGet(() -> messages.get(language, "help.value.text"));
                return messages.get(language, "help.answer.value", value);
            }

            @Override
            public String choice(PendingQuestion.Choice asked) {
                return messages.get(language, "help.answer.which");
            }

            @Override
            public String unknownName(PendingQuestion.UnknownName asked) {
                return messages.get(language, asked.near().size() > 1 ? "help.answer.which" : "help.answer.yes_or_no");
            }

            @Override
            public String readings(PendingQuestion.Readings asked) {
                return messages.get(
                        language, asked.readings().size() > 1 ? "help.answer.which" : "help.answer.yes_or_no");
            }

            @Override
            public String agenda(PendingQuestion.Agenda asked) {
                return messages.get(language, "help.answer.yes_or_no");
            }

            @Override
            public String batch(PendingQuestion.Batch asked) {
                return messages.get(language, "help.answer.yes_or_no");
            }
        });
    }
}
