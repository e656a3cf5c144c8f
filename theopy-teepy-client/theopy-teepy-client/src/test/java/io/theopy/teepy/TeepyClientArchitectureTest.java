package io.theopy.teepy;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class TeepyClientArchitectureTest extends NoCirclesContract {
    TeepyClientArchitectureTest() {
        super(TeepyExecutor.class);
    }
}
