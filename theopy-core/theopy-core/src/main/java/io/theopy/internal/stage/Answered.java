package io.theopy.internal.stage;

import io.theopy.audio.AudioClip;
import io.theopy.meaning.ProposedIntent;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import io.theopy.turn.News;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnRequest;
import io.theopy.turn.TurnResult;
import java.util.List;
import java.util.Optional;

/**
 * A turn that has its answer.
 *
 * @param said the text that was interpreted
 * @param understood the intent that was acted on or asked about
 * @param speech the answer spoken, where it was
 */
public record Answered(
        TurnRequest request,
        Optional<Transcript> transcript,
        String said,
        Optional<ProposedIntent> understood,
        Outcome outcome,
        Reply reply,
        List<News> news,
        Optional<AudioClip> speech) {
    /** Without news, and silent. */
    static Answered of(
            TurnRequest request,
            Optional<Transcript> transcript,
            String said,
            Optional<ProposedIntent> understood,
            Outcome outcome,
            Reply reply) {
        return new Answered(request, transcript, said, understood, outcome, reply, List.of(), Optional.empty());
    }

    Answered spoken(Optional<AudioClip> audio) {
        return new Answered(request, transcript, said, understood, outcome, reply, news, audio);
    }

    public TurnResult result(StageTimings timings) {
        return new TurnResult(
                request.turnId(),
                request.sessionId(),
                new TurnResult.Input(transcript, said),
                understood,
                outcome,
                new TurnResult.Answer(reply, speech, news),
                timings,
                false);
    }
}
