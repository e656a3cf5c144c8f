package io.theopy.teepy;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class ArchitectureTest extends NoCirclesContract {
    ArchitectureTest() {
        super(TeepyExecutor.class);
    }
}
