package io.theopy.internal.stage;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.turn.Outcome;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnListener;
import io.theopy.turn.TurnResult;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what a listener is told, in order. */
final class ToldEvents implements TurnListener {
    private final List<Object> told = new CopyOnWriteArrayList<>();

    List<Object> all() {
        return List.copyOf(told);
    }

    @Override
    public void onPartial(PartialTranscript partial) {
        told.add(partial);
    }

    @Override
    public void onTranscript(Transcript transcript) {
        told.add(transcript);
    }

    @Override
    public void onOutcome(Outcome outcome) {
        told.add(outcome);
    }

    @Override
    public void onReply(Reply reply) {
        told.add(reply);
    }

    @Override
    public void onSentence(AudioFormat format, String text) {
        told.add(text);
    }

    @Override
    public void onAudio(AudioChunk chunk) {
        told.add(chunk);
    }

    @Override
    public void onEnd(TurnResult result) {
        told.add(result);
    }
}
