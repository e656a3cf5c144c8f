package io.theopy.internal.voice;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.internal.gate.TurnGate;
import io.theopy.spi.AudioSink;
import io.theopy.spi.SpeechRequest;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.turn.Reply;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks replies, and stops in mid-word when nobody wants to hear more. A voice that breaks leaves the reply as text. */
public final class Voice {
    private static final Logger LOG = LoggerFactory.getLogger(Voice.class);

    private final SpeechSynthesizer synthesizer;

    public Voice(SpeechSynthesizer synthesizer) {
        this.synthesizer = synthesizer;
    }

    /** What was spoken of {@code reply}; empty when nothing was. */
    public Optional<AudioClip> speak(Reply reply, TurnGate gate) {
        Collector sink = new Collector(gate);
        try {
            synthesizer.speak(new SpeechRequest(reply.aloud(), reply.language()), sink);
        } catch (RuntimeException e) {
            LOG.warn("the voice {} failed, the reply stays text only: {}", synthesizer.name(), e.getMessage());
            return Optional.empty();
        }
        return sink.clip();
    }

    /** Passes audio on as it comes and keeps it for the result. */
    private static final class Collector implements AudioSink {
        private final TurnGate gate;
        private final SampleBuffer samples = new SampleBuffer();
        private Optional<AudioFormat> format = Optional.empty();

        Collector(TurnGate gate) {
            this.gate = gate;
        }

        @Override
        public void sentence(AudioFormat sentenceFormat, String text) {
            if (!gate.isSilenced()) {
                format = Optional.of(sentenceFormat);
                gate.events().onSentence(sentenceFormat, text);
            }
        }

        @Override
        public boolean write(AudioChunk chunk) {
            if (gate.isSilenced()) {
                return false;
            }
            samples.add(chunk.samples());
            gate.events().onAudio(chunk);
            return !gate.isSilenced();
        }

        Optional<AudioClip> clip() {
            return format.map(f -> AudioClip.of(f, samples.toArray()));
        }
    }
}
