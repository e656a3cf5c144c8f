package io.theopy.stt.sphinx.internal;

import io.theopy.audio.AudioChunk;
import io.theopy.speech.PartialTranscript;
import io.theopy.speech.Transcript;
import io.theopy.spi.EngineException;
import io.theopy.spi.RecognitionSession;
import io.theopy.stt.sphinx.internal.acoustic.CepstrumStream;
import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.acoustic.PitchTrack;
import io.theopy.stt.sphinx.internal.acoustic.SpeechDetector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;

/**
 * One utterance. While it comes in, a quick search that knows only what was said so far gives partial transcripts; when
 * it is over, a thorough one goes over all of it, with the cepstra normalised over the whole utterance.
 */
final class SphinxSession implements RecognitionSession {
    private static final int MILLIS_A_FRAME = 10;
    /** Two minutes: memory stays bounded, and no command is longer. */
    private static final int MOST_FRAMES = 12_000;

    private final SpeechModel model;
    private final Optional<NarrowGrammar> expected;
    private final BooleanSupplier recognizerClosed;
    private final Features features = new Features();
    private final CepstrumStream cepstra = new CepstrumStream(this::add);
    private final SpeechDetector detector = new SpeechDetector();
    private final PitchTrack pitch;
    private final PartialPass partial;
    private String state = "";

    /** @param expected what the dialogue waits for, tried besides any command; a noise must not be taken for it */
    SphinxSession(SpeechModel model, Optional<NarrowGrammar> expected, BooleanSupplier recognizerClosed) {
        this.model = model;
        this.expected = expected;
        this.recognizerClosed = recognizerClosed;
        this.pitch = new PitchTrack();
        this.partial = new PartialPass(model, features);
    }

    @Override
    public Optional<PartialTranscript> accept(AudioChunk chunk) {
        check();
        detector.accept(chunk.samples());
        if (expected.isPresent()) {
            pitch.accept(chunk.samples());
        }
        cepstra.accept(chunk.samples(), 0, chunk.length());
        return partial.listen(chunk.length()).map(PartialTranscript::new);
    }

    @Override
    public Transcript finish() {
        check();
        state = "was finished";
        if (!detector.mayHoldSpeech()) {
            return Transcript.of("");
        }
        return new FinalPass(model, features)
                .hear(expected, pitch)
                .map(SphinxSession::transcript)
                .orElseGet(() -> Transcript.of(""));
    }

    @Override
    public void close() {
        state = "was closed";
    }

    private void add(float[] cepstrum) {
        if (features.size() >= MOST_FRAMES) {
            throw new EngineException("an utterance may last two minutes; finish this session and open another");
        }
        features.add(cepstrum);
    }

    private void check() {
        if (!state.isEmpty()) {
            throw new EngineException("this session " + state + "; open another");
        }
        if (recognizerClosed.getAsBoolean()) {
            throw new EngineException("the recogniser of this session was closed; make a new one");
        }
    }

    private static Transcript transcript(FinalPass.Heard heard) {
        List<Transcript.Word> words = heard.words().stream()
                .map(word -> new Transcript.Word(
                        heard.grammar().lexicon().word(word.word()),
                        (long) word.startFrame() * MILLIS_A_FRAME,
                        (word.endFrame() + 1L) * MILLIS_A_FRAME,
                        OptionalDouble.empty()))
                .toList();
        return new Transcript(heard.grammar().text(heard.words()), heard.confidence(), words);
    }
}
