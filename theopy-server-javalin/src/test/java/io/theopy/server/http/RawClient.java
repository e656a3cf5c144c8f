package io.theopy.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client with no manners: sends the bytes that it is given, and reads when it likes. */
public final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int PAUSE_MILLIS = 100;

    private final Socket socket = new Socket();

    /** With as small a buffer for answers as the system allows. */
    public RawClient(TestServer server) {
        try {
            socket.setReceiveBufferSize(1024);
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each character of {@code text} is one byte. */
    RawClient send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to {@code request}, whole. */
    public String raw(String request) {
        return send(request).endOfRequest().readAll();
    }

    /** Says that nothing more will be sent. */
    RawClient endOfRequest() {
        try {
            socket.shutdownOutput();
            return this;
        } catch (IOException e) {
            // The server has closed already; its answer is there to be read.
            return this;
        }
    }

    /** Everything up to the end of the connection, however that comes. */
    String readAll() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[8192];
            int got;
            while ((got = in.read(buffer)) >= 0) {
                all.write(buffer, 0, got);
            }
        } catch (SocketException e) {
            // Cut off by the server: what came before counts.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString(StandardCharsets.UTF_8);
    }

    /** Sends a byte now and then until the server has had enough; reads nothing before. */
    String afterBeingCutOff() {
        for (int i = 0; i < PATIENCE_MILLIS / PAUSE_MILLIS; i++) {
            try {
                socket.getOutputStream().write('\n');
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException e) {
                return readAll();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("the server still waits for this client");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
