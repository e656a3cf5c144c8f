package io.theopy.tts.freetts;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class FreeTtsArchitectureTest extends NoCirclesContract {
    FreeTtsArchitectureTest() {
        super(FreeTtsProvider.class);
    }
}
