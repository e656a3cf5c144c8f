package io.theopy.internal.stage;

import io.theopy.intent.IntentCatalog;
import io.theopy.internal.gate.TurnGate;
import io.theopy.internal.voice.Expectations;
import io.theopy.internal.voice.Listening;
import io.theopy.memory.Session;
import io.theopy.observe.Stage;
import io.theopy.speech.Transcript;
import io.theopy.spi.RecognitionHints;
import io.theopy.turn.Outcome;
import io.theopy.turn.TurnInput;
import io.theopy.turn.TurnRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The first stage: what was said, by keyboard or by voice, and whether there is anything to understand in it. */
public final class Hearing {
    private final Optional<Listening> listening;
    private final Sessions sessions;
    private final IntentCatalog catalog;
    private final Clock clock;

    public Hearing(Optional<Listening> listening, Sessions sessions, IntentCatalog catalog, Clock clock) {
        this.listening = listening;
        this.sessions = sessions;
        this.catalog = catalog;
        this.clock = clock;
    }

    Heard hear(Accepted turn, TurnGate gate) throws InterruptedException {
        if (turn.request().input() instanceof TurnInput.Text text) {
            return understandable(turn, Optional.empty(), text.text(), gate);
        }
        if (listening.isEmpty()) {
            Outcome deaf = new Outcome.Failed(Stage.STT.label(), "no speech recogniser is configured", false);
            return Heard.ended(turn, Optional.empty(), "", deaf);
        }
        Transcript transcript = transcribe(listening.get(), turn.request(), gate);
        gate.events().onTranscript(transcript);
        return understandable(turn, Optional.of(transcript), transcript.text(), gate);
    }

    private Transcript transcribe(Listening ears, TurnRequest request, TurnGate gate) throws InterruptedException {
        Session session = sessions.of(request);
        RecognitionHints hints = Expectations.of(session, request.language(), catalog, clock.instant());
        return ears.listen(request.input(), hints, gate);
    }

    private Heard understandable(Accepted turn, Optional<Transcript> transcript, String said, TurnGate gate) {
        if (gate.isTakenBack()) {
            return Heard.ended(turn, transcript, said, new Outcome.Cancelled());
        }
        if (said.length() > TurnInput.Text.LONGEST) {
            return Heard.ended(turn, Optional.empty(), "", tooLong());
        }
        return said.isBlank() && !isAskedAgain(turn.request(), transcript)
                ? Heard.ended(turn, transcript, said, new Outcome.NotUnderstood())
                : Heard.words(turn, transcript, said);
    }

    /** Who was asked something and not heard. */
    private boolean isAskedAgain(TurnRequest request, Optional<Transcript> transcript) {
        return transcript.isPresent() && waitsForAnswer(request);
    }

    private boolean waitsForAnswer(TurnRequest request) {
        Instant now = clock.instant();
        return sessions.of(request)
                .pending()
                .filter(question -> question.isOpen(now))
                .isPresent();
    }

    private static Outcome tooLong() {
        return new Outcome.Refused(
                "", Map.of(), Outcome.Refused.Reason.TOO_LONG, String.valueOf(TurnInput.Text.LONGEST));
    }
}
