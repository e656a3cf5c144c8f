package io.theopy.internal.stage;

import io.theopy.action.TurnContext;
import io.theopy.dialogue.SeveralCommands;
import io.theopy.internal.gate.TurnGate;
import io.theopy.meaning.Interpretation;
import io.theopy.meaning.ProposedIntent;
import io.theopy.memory.DialogueContext;
import io.theopy.memory.Session;
import io.theopy.observe.Stage;
import io.theopy.text.Utterance;
import io.theopy.turn.TurnRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/** The second stage: what the words may mean, in the conversation that they are part of. */
public final class Understanding {
    private final Sessions sessions;
    private final DelayedNews news;
    private final Reading reading;
    private final CallersMeaning meanings;
    private final SeveralCommands several;
    private final Clock clock;

    public Understanding(
            Sessions sessions,
            DelayedNews news,
            Reading reading,
            CallersMeaning meanings,
            SeveralCommands several,
            Clock clock) {
        this.sessions = sessions;
        this.news = news;
        this.reading = reading;
        this.meanings = meanings;
        this.several = several;
        this.clock = clock;
    }

    Understood understand(Heard heard, TurnGate gate) {
        gate.enter(Stage.TEXT);
        TurnRequest request = heard.turn().request();
        Session session = sessions.of(request);
        LocalDateTime wallClock = LocalDateTime.now(clock);
        Utterance utterance = reading.read(heard, session);

        gate.enter(Stage.NLU);
        Instant arrived = clock.instant();
        DialogueContext context = new DialogueContext(
                wallClock, session.pending().filter(question -> question.isOpen(arrived)), session.focus());
        Interpretation meaning = meanings.of(utterance, context, request.caller());
        List<ProposedIntent> parts = several.in(
                utterance,
                wallClock,
                (part, at) -> meanings.ofPart(
                        part, new DialogueContext(at, context.pending(), context.focus()), request.caller()));
        List<ProposedIntent> commands = parts.isEmpty() ? several.named(meaning) : parts;
        TurnContext turn = TurnContext.of(
                        request.turnId(),
                        request.sessionId(),
                        request.caller(),
                        utterance.language(),
                        gate.stageDeadline())
                .withRequestId(request.requestId())
                .withTrace(request.trace());
        return new Understood(heard, session, turn, wallClock, utterance, meaning, commands, news.unheard(request));
    }
}
