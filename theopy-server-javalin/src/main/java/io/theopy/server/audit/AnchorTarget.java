package io.theopy.server.audit;

import java.io.IOException;

/** Where the newest anchor goes besides its file. Used by one thread. */
interface AnchorTarget {
    /**
     * Takes the newest anchor there, unless it is there already.
     *
     * @throws IOException when it cannot, saying what to do; it is given the newest again
     */
    void reach(String anchor) throws IOException;
}
