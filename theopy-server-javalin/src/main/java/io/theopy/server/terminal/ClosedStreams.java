package io.theopy.server.terminal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Streams that were never opened: whoever uses them is told. */
final class ClosedStreams {
    private ClosedStreams() {}

    static final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("closed");
        }
    }

    static final class Output extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            throw new IOException("closed");
        }
    }
}
