package io.theopy.internal;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.spi.AudioSink;
import io.theopy.spi.SpeechRequest;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.turn.Reply;
import io.theopy.turn.TurnListener;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The text-to-speech stage. A voice that breaks leaves the written reply as it is. */
public final class Speaking {
    private static final Logger LOG = LoggerFactory.getLogger(Speaking.class);

    private final SpeechSynthesizer synthesizer;

    public Speaking(SpeechSynthesizer synthesizer) {
        this.synthesizer = synthesizer;
    }

    public Optional<AudioClip> speak(Reply reply, TurnListener listener, BooleanSupplier cancelled) {
        Collector sink = new Collector(listener, cancelled);
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
        private final TurnListener listener;
        private final BooleanSupplier cancelled;
        private final SampleBuffer samples = new SampleBuffer();
        private Optional<AudioFormat> format = Optional.empty();

        Collector(TurnListener listener, BooleanSupplier cancelled) {
            this.listener = listener;
            this.cancelled = cancelled;
        }

        @Override
        public void sentence(AudioFormat sentenceFormat, String text) {
            format = Optional.of(sentenceFormat);
            listener.onSentence(sentenceFormat, text);
        }

        @Override
        public boolean write(AudioChunk chunk) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            samples.add(chunk.samples());
            listener.onAudio(chunk);
            return !cancelled.getAsBoolean();
        }

        Optional<AudioClip> clip() {
            return format.map(f -> AudioClip.of(f, samples.toArray()));
        }
    }
}
