package io.theopy.internal;

import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.intent.Slot;
import io.theopy.intent.SlotType;
import io.theopy.meaning.DirectoryEntry;
import io.theopy.memory.PendingQuestion;
import io.theopy.memory.Session;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionHints.Expected;
import io.theopy.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What the recogniser may expect to hear, from the question that is pending. Stateless. */
final class Expectations {
    private Expectations() {}

    static RecognitionHints of(Session session, Optional<Language> declared, IntentCatalog catalog, Instant now) {
        Optional<Language> language = declared.or(session::language);
        Optional<PendingQuestion> pending = session.pending().filter(asked -> now.isBefore(asked.expires()));
        if (pending.isEmpty()) {
            return new RecognitionHints(language, Expected.COMMAND, List.of());
        }
        PendingQuestion question = pending.get();
        if (question instanceof PendingQuestion.Confirmation) {
            return new RecognitionHints(language, Expected.YES_NO, List.of());
        }
        if (question instanceof PendingQuestion.Choice choice) {
            List<String> names =
                    choice.options().stream().map(DirectoryEntry::name).toList();
            return new RecognitionHints(language, Expected.CHOICE, names);
        }
        if (question instanceof PendingQuestion.Readings asked) {
            return listed(language, asked.readings().size());
        }
        if (question instanceof PendingQuestion.Agenda asked) {
            return listed(language, asked.commands().size());
        }
        if (question instanceof PendingQuestion.MissingSlot missing && isNumber(missing, catalog)) {
            return new RecognitionHints(language, Expected.NUMBER, List.of());
        }
        return new RecognitionHints(language, Expected.COMMAND, List.of());
    }

    /** Of one thing people say yes or no; of several, also which. */
    private static RecognitionHints listed(Optional<Language> language, int size) {
        return new RecognitionHints(language, size == 1 ? Expected.YES_NO : Expected.CHOICE, List.of());
    }

    private static boolean isNumber(PendingQuestion.MissingSlot missing, IntentCatalog catalog) {
        SlotType type = catalog.find(missing.intent().intent())
                .flatMap((Intent intent) -> intent.slot(missing.slot()))
                .map(Slot::type)
                .orElse(SlotType.TEXT);
        return type == SlotType.INVOICE_NUMBER
                || type == SlotType.REMINDER_NUMBER
                || type == SlotType.NUMBER
                || type == SlotType.PHONE;
    }
}
