package io.theopy.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Stands before a server of another protocol, and can let everything hang: connections stay open, nothing goes through. */
final class SilencingProxy implements AutoCloseable {
    private final ServerSocket door;
    private final String url;
    private final AtomicReference<CountDownLatch> open = new AtomicReference<>(new CountDownLatch(0));

    private SilencingProxy(ServerSocket door, String url) {
        this.door = door;
        this.url = url;
    }

    /** @param url of JDBC, with host and port */
    static SilencingProxy before(String url) throws IOException {
        URI real = URI.create(url.substring("jdbc:".length()));
        ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SilencingProxy proxy =
                new SilencingProxy(door, url.replace(":" + real.getPort() + "/", ":" + door.getLocalPort() + "/"));
        daemon(() -> proxy.accept(real.getHost(), real.getPort()));
        return proxy;
    }

    String url() {
        return url;
    }

    void silence() {
        open.set(new CountDownLatch(1));
    }

    void speak() {
        open.get().countDown();
    }

    private void accept(String host, int port) throws IOException {
        while (true) {
            Socket client = door.accept();
            Socket server = new Socket(host, port);
            daemon(() -> pump(client, server));
            daemon(() -> pump(server, client));
        }
    }

    private void pump(Socket from, Socket to) throws IOException, InterruptedException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[8192];
            int got;
            while ((got = in.read(buffer)) >= 0) {
                open.get().await();
                out.write(buffer, 0, got);
                out.flush();
            }
        }
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException | InterruptedException e) {
                // One of the two hung up, or the proxy was closed.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        speak();
        door.close();
    }
}
