package io.theopy;

import io.theopy.audio.AudioClip;
import io.theopy.nlu.ProposedIntent;
import io.theopy.observe.StageTimings;
import io.theopy.spi.Transcript;
import java.util.Optional;

/**
 * All that came of one turn.
 *
 * @param transcript what the recogniser heard; empty for text
 * @param said the text that was interpreted
 * @param understood the intent that was acted on or asked about
 * @param speech the spoken reply, if asked for and possible
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
        StageTimings timings) {}
