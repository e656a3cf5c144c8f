package io.theopy.stt.sphinx;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class ArchitectureTest extends NoCirclesContract {
    ArchitectureTest() {
        super(SphinxProvider.class);
    }
}
