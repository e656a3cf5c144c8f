package io.theopy.server.http.response;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is gathered and then sent in one go. To whoever writes it, it is written at once; the request is over
 * when it has really left.
 */
final class BufferedResponse extends Response.Wrapper implements Callback {
    /** Told that so many bytes begin to leave. */
    interface Sending {
        void begun(Request request, long bytes, CompletableFuture<?> sent);
    }

    private final Callback whenOver;
    private final Sending sending;
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private final CompletableFuture<Void> sent = new CompletableFuture<>();
    private boolean begun;

    BufferedResponse(Request request, Response response, Callback whenOver, Sending sending) {
        super(request, response);
        this.whenOver = whenOver;
        this.sending = sending;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (begun) {
            super.write(last, content, callback);
            return;
        }
        if (content != null && content.hasRemaining()) {
            pieces.add(ByteBuffer.allocate(content.remaining()).put(content).flip());
        }
        if (last) {
            send();
        }
        callback.succeeded();
    }

    @Override
    public void reset() {
        pieces.clear();
        super.reset();
    }

    @Override
    public void succeeded() {
        if (!begun && !pieces.isEmpty()) {
            send();
        }
        if (!begun) {
            whenOver.succeeded();
            return;
        }
        sent.whenComplete((nothing, error) -> {
            if (error == null) {
                whenOver.succeeded();
            } else {
                whenOver.failed(error);
            }
        });
    }

    @Override
    public void failed(Throwable error) {
        pieces.clear();
        whenOver.failed(error);
    }

    private void send() {
        begun = true;
        ByteBuffer whole = joined();
        long bytes = whole.remaining();
        super.write(true, whole, Callback.from(() -> sent.complete(null), sent::completeExceptionally));
        sending.begun(getRequest(), bytes, sent);
    }

    private ByteBuffer joined() {
        if (pieces.size() == 1) {
            return pieces.remove(0);
        }
        ByteBuffer whole = ByteBuffer.allocate(
                pieces.stream().mapToInt(ByteBuffer::remaining).sum());
        pieces.forEach(whole::put);
        pieces.clear();
        return whole.flip();
    }
}
