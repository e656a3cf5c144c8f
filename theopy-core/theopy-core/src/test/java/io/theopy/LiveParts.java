package io.theopy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.theopy.action.Action;
import io.theopy.action.ActionOutcome;
import io.theopy.action.TurnContext;
import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.intent.IntentCatalog;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.AudioSink;
import io.theopy.spi.RecognitionHints;
import io.theopy.spi.RecognitionSession;
import io.theopy.spi.SpeechRecognizer;
import io.theopy.spi.SpeechRequest;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.text.Language;
import io.theopy.turn.Caller;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Engines whose every step a test can hold up, and a catalogue of one write that asks no question. */
final class LiveParts {
    static final Caller MANAGER = Caller.of("manager", TeepyRoles.MANAGER);
    static final AudioChunk SOUND = AudioChunk.of(new short[1_600]);

    private static final String CATALOG = """
            languages: [en, fr]
            intents:
              note_visit:
                examples:
                  en: ["note the visit"]
                  fr: ["note la visite"]
                action: {method: POST, path: /visits, scope: "reminders:write", confirm: never}
                reply: {en: "Noted.", fr: "C'est noté."}
            """;

    private LiveParts() {}

    static IntentCatalog catalog() {
        return IntentCatalog.parse("visits.yaml", CATALOG);
    }

    /** Lets everybody through until it is shut, then holds them up until it is opened. */
    static final class Barrier {
        private volatile CountDownLatch latch = new CountDownLatch(0);
        private final CountDownLatch reached = new CountDownLatch(1);

        void shut() {
            latch = new CountDownLatch(1);
        }

        void open() {
            latch.countDown();
        }

        void awaitSomebody() throws InterruptedException {
            if (!reached.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody came");
            }
        }

        void pass() {
            reached.countDown();
            boolean interrupted = false;
            // As engines in native code do, it does not listen to interrupts.
            while (latch.getCount() > 0) {
                try {
                    latch.await();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Does what it is told, and counts how often. */
    static final class Erp implements ActionExecutor {
        final Barrier barrier = new Barrier();
        final AtomicInteger calls = new AtomicInteger();

        @Override
        public String name() {
            return "erp";
        }

        @Override
        public ActionOutcome execute(Action action, String idempotencyKey, TurnContext turn) {
            calls.incrementAndGet();
            barrier.pass();
            return new ActionOutcome.Done(JsonNodeFactory.instance.objectNode());
        }
    }

    /** Hears the same words in every sound. */
    static final class Ears implements SpeechRecognizer {
        final Barrier accepting = new Barrier();
        final Barrier finishing = new Barrier();

        @Override
        public String name() {
            return "ears";
        }

        @Override
        public Set<Language> languages() {
            return Set.of(Language.EN, Language.FR);
        }

        @Override
        public RecognitionSession open(AudioFormat format, RecognitionHints hints) {
            return new RecognitionSession() {
                @Override
                public Optional<PartialTranscript> accept(AudioChunk chunk) {
                    accepting.pass();
                    return Optional.of(new PartialTranscript("note the"));
                }

                @Override
                public Transcript finish() {
                    finishing.pass();
                    return Transcript.of("note the visit");
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public void close() {}
    }

    /** Speaks as long as anybody listens, up to ten seconds of sound. */
    static final class Mouth implements SpeechSynthesizer {
        final AtomicInteger spoken = new AtomicInteger();

        @Override
        public String name() {
            return "mouth";
        }

        @Override
        public Set<Language> languages() {
            return Set.of(Language.EN, Language.FR);
        }

        @Override
        public void speak(SpeechRequest request, AudioSink sink) {
            sink.sentence(AudioFormat.SPEECH, request.text());
            while (spoken.get() < 100 && sink.write(SOUND)) {
                spoken.incrementAndGet();
            }
        }

        @Override
        public void close() {}
    }
}
