package io.theopy.stt.whisper;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class WhisperArchitectureTest extends NoCirclesContract {
    WhisperArchitectureTest() {
        super(WhisperProvider.class);
    }
}
