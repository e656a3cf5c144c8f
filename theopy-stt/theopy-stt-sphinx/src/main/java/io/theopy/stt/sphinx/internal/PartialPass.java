package io.theopy.stt.sphinx.internal;

import io.theopy.audio.AudioFormat;
import io.theopy.stt.sphinx.internal.acoustic.Features;
import io.theopy.stt.sphinx.internal.search.Search;
import io.theopy.stt.sphinx.internal.search.SearchConfig;
import java.util.Optional;

/**
 * The quick recognition of an utterance while it comes in, for partial transcripts. The cepstra are normalised by their
 * mean so far, drawn towards a typical one at first. Audio that comes in long pieces is a recording, of which nobody
 * waits to see a part: nothing is heard then.
 */
final class PartialPass {
    /** A quarter of a second. */
    private static final int STEP_FRAMES = 25;
    /** How long the first guess at the mean is trusted. */
    private static final int PRIOR_FRAMES = 50;

    private static final int LIVE_SAMPLES = AudioFormat.SPEECH.sampleRate();

    private final SpeechGrammar grammar;
    private final Features features;
    private final Search search;
    private String last = "";
    private int heard;
    private boolean recording;

    PartialPass(SpeechModel model, Features features) {
        this.grammar = model.commands();
        this.features = features;
        this.search = grammar.search(model.acoustic(), SearchConfig.QUICK);
    }

    /** The words so far, if they changed since the last call; {@code samples} were added to the features. */
    Optional<String> listen(int samples) {
        recording |= samples > LIVE_SAMPLES;
        int ready = features.size() - Features.LOOKAHEAD;
        if (recording || ready < heard + STEP_FRAMES) {
            return Optional.empty();
        }
        float[] mean = features.mean(PRIOR_FRAMES);
        for (; heard < ready; heard++) {
            search.accept(features.feature(heard, mean));
        }
        String text = grammar.text(search.soFar());
        if (text.equals(last)) {
            return Optional.empty();
        }
        last = text;
        return Optional.of(text);
    }
}
