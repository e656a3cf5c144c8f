package io.theopy.stt.vosk;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class VoskArchitectureTest extends NoCirclesContract {
    VoskArchitectureTest() {
        super(VoskProvider.class);
    }
}
