package io.theopy.tts.freetts;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class ArchitectureTest extends NoCirclesContract {
    ArchitectureTest() {
        super(FreeTtsProvider.class);
    }
}
