package com.example.theopy.morse;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.spi.AudioSink;
import io.theopy.spi.EngineException;
import io.theopy.spi.SpeechRequest;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.text.Language;
import java.util.Set;

/** Beeps. Thread-safe, because a call keeps all it needs on its own stack. */
final class MorseSynthesizer implements SpeechSynthesizer {
    private static final AudioFormat FORMAT = new AudioFormat(8_000);

    /** As fast as a good operator sends: 18 ms a dot. */
    private static final int SAMPLES_A_DOT = FORMAT.sampleRate() * 18 / 1000;

    private static final double PITCH = 700;

    private volatile boolean closed;

    @Override
    public String name() {
        return MorseProvider.NAME;
    }

    @Override
    public Set<Language> languages() {
        return Set.of(Language.EN, Language.FR);
    }

    @Override
    public void speak(SpeechRequest request, AudioSink sink) {
        checkOpen();
        for (String sentence : request.text().strip().split("(?<=[.!?])\\s+")) {
            checkOpen();
            String signals = MorseCode.of(sentence);
            if (!signals.isEmpty() && !beep(sentence, signals, sink)) {
                return;
            }
        }
    }

    private static boolean beep(String sentence, String signals, AudioSink sink) {
        sink.sentence(FORMAT, sentence);
        for (int i = 0; i < signals.length(); i++) {
            if (!sink.write(AudioChunk.of(signal(signals.charAt(i))))) {
                return false;
            }
        }
        return true;
    }

    /** A dot or a dash with the pause after it, or a pause. */
    private static short[] signal(char signal) {
        int on = signal == '.' ? 1 : signal == '-' ? 3 : 0;
        short[] samples = new short[(on + (on > 0 ? 1 : 2)) * SAMPLES_A_DOT];
        for (int i = 0; i < on * SAMPLES_A_DOT; i++) {
            samples[i] = (short) (8_000 * Math.sin(2 * Math.PI * PITCH * i / FORMAT.sampleRate()));
        }
        return samples;
    }

    private void checkOpen() {
        if (closed) {
            throw new EngineException("the morse engine was closed; create a new one");
        }
    }

    @Override
    public void close() {
        closed = true;
    }
}
