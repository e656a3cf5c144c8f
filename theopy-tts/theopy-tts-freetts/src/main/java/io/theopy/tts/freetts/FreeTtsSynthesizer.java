package io.theopy.tts.freetts;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioFormat;
import io.theopy.spi.AudioSink;
import io.theopy.spi.EngineException;
import io.theopy.spi.SpeechRequest;
import io.theopy.spi.SpeechSynthesizer;
import io.theopy.text.Language;
import java.util.Arrays;
import java.util.Set;

/**
 * Speaks a sentence at a time: each is spoken into memory by a voice of the pool, the voice goes back, and only then the
 * sink is written to, so that a slow listener keeps no voice from others.
 */
final class FreeTtsSynthesizer implements SpeechSynthesizer {
    private static final int CHUNK = AudioFormat.SPEECH.sampleRate() / 10;

    private final VoicePool voices;

    FreeTtsSynthesizer(VoicePool voices) {
        this.voices = voices;
    }

    @Override
    public String name() {
        return FreeTtsProvider.NAME;
    }

    @Override
    public Set<Language> languages() {
        return Set.of(Language.EN);
    }

    @Override
    public void speak(SpeechRequest request, AudioSink sink) {
        if (voices.isClosed()) {
            throw closed();
        }
        for (String sentence : SentenceSplitter.split(request.text())) {
            String words = SpeakableText.of(sentence, request.language());
            if (!words.isEmpty() && !write(sentence, synthesize(words), sink)) {
                return;
            }
        }
    }

    private short[] synthesize(String words) {
        KevinVoice voice = voices.borrow().orElseThrow(FreeTtsSynthesizer::closed);
        try {
            return voice.speak(words);
        } finally {
            voices.giveBack(voice);
        }
    }

    private static boolean write(String sentence, short[] samples, AudioSink sink) {
        if (samples.length == 0) {
            return true;
        }
        sink.sentence(AudioFormat.SPEECH, sentence);
        for (int from = 0; from < samples.length; from += CHUNK) {
            short[] chunk = Arrays.copyOfRange(samples, from, Math.min(samples.length, from + CHUNK));
            if (!sink.write(AudioChunk.of(chunk))) {
                return false;
            }
        }
        return true;
    }

    private static EngineException closed() {
        return new EngineException("the freetts voice was closed; create a new synthesiser to speak again");
    }

    @Override
    public void close() {
        voices.close();
    }
}
