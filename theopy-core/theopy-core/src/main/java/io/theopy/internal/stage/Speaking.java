package io.theopy.internal.stage;

import io.theopy.audio.AudioClip;
import io.theopy.internal.gate.TurnGate;
import io.theopy.internal.voice.Voice;
import io.theopy.observe.Stage;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnRequest;
import java.util.Optional;

/** The last stage: the answer aloud, for those who want it so and as long as they listen. */
public final class Speaking {
    private final Optional<Voice> voice;

    public Speaking(Optional<Voice> voice) {
        this.voice = voice;
    }

    Answered speak(Answered turn, TurnGate gate) {
        return turn.spoken(speech(turn.request(), turn.reply(), gate));
    }

    Optional<AudioClip> speech(TurnRequest request, Reply reply, TurnGate gate) {
        if (!request.speak() || voice.isEmpty() || gate.isSilenced()) {
            return Optional.empty();
        }
        gate.enter(Stage.TTS);
        return voice.get().speak(reply, gate);
    }
}
