package io.theopy.internal.voice;

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
public final class Expectations {
    private Expectations() {}

    public static RecognitionHints of(
            Session session, Optional<Language> declared, IntentCatalog catalog, Instant now) {
        Optional<Language> language = declared.or(session::language);
        return session.pending()
                .filter(question -> question.isOpen(now))
                .map(question -> question.on(new Answers(language, catalog)))
                .orElseGet(() -> new RecognitionHints(language, Expected.COMMAND, List.of()));
    }

    /** What answers to each kind of question sound like. */
    private record Answers(Optional<Language> language, IntentCatalog catalog)
            implements PendingQuestion.Cases<RecognitionHints> {
        @Override
        public RecognitionHints confirmation(PendingQuestion.Confirmation question) {
            return hints(Expected.YES_NO);
        }

        @Override
        public RecognitionHints missingSlot(PendingQuestion.MissingSlot question) {
            return hints(isNumber(question, catalog) ? Expected.NUMBER : Expected.COMMAND);
        }

        @Override
        public RecognitionHints choice(PendingQuestion.Choice question) {
            List<String> names =
                    question.options().stream().map(DirectoryEntry::name).toList();
            return new RecognitionHints(language, Expected.CHOICE, names);
        }

        @Override
        public RecognitionHints batch(PendingQuestion.Batch question) {
            return hints(Expected.YES_NO);
        }

        @Override
        public RecognitionHints readings(PendingQuestion.Readings question) {
            return listed(question.readings().size());
        }

        @Override
        public RecognitionHints agenda(PendingQuestion.Agenda question) {
            return listed(question.commands().size());
        }

        @Override
        public RecognitionHints unknownName(PendingQuestion.UnknownName question) {
            List<String> names =
                    question.near().stream().map(DirectoryEntry::name).toList();
            return names.isEmpty() ? hints(Expected.YES_NO) : new RecognitionHints(language, Expected.CHOICE, names);
        }

        /** Of one thing people say yes or no; of several, also which. */
        private RecognitionHints listed(int size) {
            return hints(size == 1 ? Expected.YES_NO : Expected.CHOICE);
        }

        private RecognitionHints hints(Expected expected) {
            return new RecognitionHints(language, expected, List.of());
        }
    }

    private static boolean isNumber(PendingQuestion.MissingSlot missing, IntentCatalog catalog) {
        SlotType type = catalog.find(missing.intent().intent())
                .flatMap((Intent intent) -> intent.slot(missing.slot()))
                .map(Slot::type)
                .orElse(SlotType.TEXT);
        return type == SlotType.REFERENCE || type == SlotType.NUMBER || type == SlotType.PHONE;
    }
}
