package io.theopy.teepy.sandbox;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class ArchitectureTest extends NoCirclesContract {
    ArchitectureTest() {
        super(TeepySandbox.class);
    }
}
