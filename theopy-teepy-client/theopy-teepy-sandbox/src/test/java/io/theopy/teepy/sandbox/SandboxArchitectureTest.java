package io.theopy.teepy.sandbox;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class SandboxArchitectureTest extends NoCirclesContract {
    SandboxArchitectureTest() {
        super(TeepySandbox.class);
    }
}
