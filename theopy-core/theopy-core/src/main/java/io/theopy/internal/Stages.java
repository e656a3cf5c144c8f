package io.theopy.internal;

import io.theopy.action.IntentRouter;
import io.theopy.action.outbox.ActionDispatcher;
import io.theopy.dialogue.AdmissionQuestions;
import io.theopy.dialogue.Dialogue;
import io.theopy.dialogue.SeveralCommands;
import io.theopy.nlu.link.NameDoubts;
import io.theopy.reply.ResponseBuilder;
import io.theopy.text.LanguageChooser;
import io.theopy.text.TextPreprocessor;
import java.util.Optional;

/** The stages of a pipeline, wired once and shared by its turns. */
public record Stages(
        Optional<Listening> listening,
        LanguageChooser language,
        TextPreprocessor text,
        Dialogue dialogue,
        ReadBack readBack,
        SeveralCommands several,
        Conduct conduct,
        ActionDispatcher dispatcher,
        NewsDesk news,
        ResponseBuilder replies,
        Optional<Speaking> speaking) {
    public static Stages of(PipelineParts parts, ActionDispatcher dispatcher) {
        ResponseBuilder replies = new ResponseBuilder(parts.catalog());
        Conduct conduct = new Conduct(
                new IntentRouter(parts.catalog()),
                dispatcher,
                new AdmissionQuestions(parts.dialogue()),
                replies,
                parts.clock());
        return new Stages(
                parts.recognizer().map(Listening::new),
                new LanguageChooser(),
                new TextPreprocessor(),
                new Dialogue(parts.catalog(), parts.dialogue(), parts.slotReader()),
                new ReadBack(new NameDoubts(parts.catalog(), parts.executor().directory())),
                new SeveralCommands(parts.catalog()),
                conduct,
                dispatcher,
                new NewsDesk(parts.safety().ledger(), replies),
                replies,
                parts.synthesizer().map(Speaking::new));
    }
}
