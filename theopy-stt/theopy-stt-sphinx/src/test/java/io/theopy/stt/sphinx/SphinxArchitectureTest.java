package io.theopy.stt.sphinx;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class SphinxArchitectureTest extends NoCirclesContract {
    SphinxArchitectureTest() {
        super(SphinxProvider.class);
    }
}
