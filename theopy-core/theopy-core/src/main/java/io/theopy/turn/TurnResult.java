package io.theopy.turn;

import io.theopy.audio.AudioClip;
import io.theopy.meaning.ProposedIntent;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that came of one turn.
 *
 * @param transcript what the recogniser heard; empty for text
 * @param said the text that was interpreted
 * @param understood the intent that was acted on or asked about
 * @param reply what to say; begins with the news, if there are any
 * @param speech the spoken reply, if asked for and possible
 * @param news how earlier writes ended that had been queued or unknown
 * @param replayed whether this is the stored answer to a key that came again; nothing was done this time
 */
public record TurnResult(
        String turnId,
        String sessionId,
        Optional<Transcript> transcript,
        String said,
        Optional<ProposedIntent> understood,
        Outcome outcome,
        Reply reply,
        Optional<AudioClip> speech,
        StageTimings timings,
        List<News> news,
        boolean replayed) {
    public TurnResult {
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(sessionId, "sessionId must not be null");
        Objects.requireNonNull(transcript, "transcript must not be null");
        Objects.requireNonNull(said, "said must not be null");
        Objects.requireNonNull(understood, "understood must not be null");
        Objects.requireNonNull(outcome, "outcome must not be null");
        Objects.requireNonNull(reply, "reply must not be null");
        Objects.requireNonNull(speech, "speech must not be null");
        Objects.requireNonNull(timings, "timings must not be null");
        Objects.requireNonNull(news, "news must not be null");
        news = List.copyOf(news);
    }

    /** A turn without news, that ran. */
    public TurnResult(
            String turnId,
            String sessionId,
            Optional<Transcript> transcript,
            String said,
            Optional<ProposedIntent> understood,
            Outcome outcome,
            Reply reply,
            Optional<AudioClip> speech,
            StageTimings timings) {
        this(turnId, sessionId, transcript, said, understood, outcome, reply, speech, timings, List.of(), false);
    }

    /** The same answer, given again. */
    public TurnResult again(Optional<AudioClip> newSpeech) {
        return new TurnResult(
                turnId, sessionId, transcript, said, understood, outcome, reply, newSpeech, timings, news, true);
    }
}
