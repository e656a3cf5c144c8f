package io.theopy.turn;

import io.theopy.audio.AudioClip;
import io.theopy.meaning.ProposedIntent;
import io.theopy.observe.StageTimings;
import io.theopy.speech.Transcript;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that came of one turn. Immutable.
 *
 * @param input what was heard and read
 * @param understood the intent that was acted on or asked about
 * @param answer what the user is answered
 * @param replayed whether this is the stored answer to a key that came again; nothing was done this time
 */
public record TurnResult(
        String turnId,
        String sessionId,
        Input input,
        Optional<ProposedIntent> understood,
        Outcome outcome,
        Answer answer,
        StageTimings timings,
        boolean replayed) {
    /**
     * What went into understanding.
     *
     * @param transcript what the recogniser heard; empty for text
     * @param said the text that was interpreted
     */
    public record Input(Optional<Transcript> transcript, String said) {
        public Input {
            Objects.requireNonNull(transcript, "transcript must not be null");
            Objects.requireNonNull(said, "said must not be null");
        }
    }

    /**
     * What the user is answered.
     *
     * @param reply what to say; begins with the news, if there are any
     * @param speech the spoken reply, if asked for and possible
     * @param news how earlier writes ended that had been queued or unknown
     */
    public record Answer(Reply reply, Optional<AudioClip> speech, List<News> news) {
        public Answer {
            Objects.requireNonNull(reply, "reply must not be null");
            Objects.requireNonNull(speech, "speech must not be null");
            Objects.requireNonNull(news, "news must not be null");
            news = List.copyOf(news);
        }
    }

    public TurnResult {
        Objects.requireNonNull(turnId, "turnId must not be null");
        Objects.requireNonNull(sessionId, "sessionId must not be null");
        Objects.requireNonNull(input, "input must not be null");
        Objects.requireNonNull(understood, "understood must not be null");
        Objects.requireNonNull(outcome, "outcome must not be null");
        Objects.requireNonNull(answer, "answer must not be null");
        Objects.requireNonNull(timings, "timings must not be null");
    }

    /** What the recogniser heard; empty for text. */
    public Optional<Transcript> transcript() {
        return input.transcript();
    }

    /** The text that was interpreted. */
    public String said() {
        return input.said();
    }

    /** What to say; begins with the news, if there are any. */
    public Reply reply() {
        return answer.reply();
    }

    /** The spoken reply, if asked for and possible. */
    public Optional<AudioClip> speech() {
        return answer.speech();
    }

    /** How earlier writes ended that had been queued or unknown. */
    public List<News> news() {
        return answer.news();
    }

    /** The same answer, given again. */
    public TurnResult again(Optional<AudioClip> newSpeech) {
        Answer spoken = new Answer(answer.reply(), newSpeech, answer.news());
        return new TurnResult(turnId, sessionId, input, understood, outcome, spoken, timings, true);
    }
}
