package io.theopy.eval;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class ArchitectureTest extends NoCirclesContract {
    ArchitectureTest() {
        super(NluEvaluation.class);
    }
}
