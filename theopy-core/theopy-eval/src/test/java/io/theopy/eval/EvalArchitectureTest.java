package io.theopy.eval;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class EvalArchitectureTest extends NoCirclesContract {
    EvalArchitectureTest() {
        super(NluEvaluation.class);
    }
}
