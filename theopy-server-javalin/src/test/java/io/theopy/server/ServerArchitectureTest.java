package io.theopy.server;

import io.theopy.arch.NoCirclesContract;

/** No circle among this module's packages. */
class ServerArchitectureTest extends NoCirclesContract {
    ServerArchitectureTest() {
        super(Application.class);
    }
}
