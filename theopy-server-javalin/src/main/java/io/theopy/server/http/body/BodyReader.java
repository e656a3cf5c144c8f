package io.theopy.server.http.body;

import io.theopy.server.config.BodyLimits;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

/**
 * Receives one body as it comes, so that no thread waits for a slow client. What is too large, or finds no memory left,
 * is forgotten as it comes for a moment longer: a client that is still sending when the connection closes would not see
 * why it was refused.
 */
final class BodyReader implements ReadListener {
    private static final int FIRST_PIECE = 1024;
    private static final int LARGEST_PIECE = 32 * 1024;
    private static final Duration FORGET_FOR = Duration.ofSeconds(5);
    private static final long FORGET_BYTES = 1_000_000_000;

    private final ServletInputStream in;
    private final BodyAllowance allowance;
    private final BodyLimits limits;
    private final CompletableFuture<Body> done = new CompletableFuture<>();
    private final long began = System.nanoTime();
    private final List<ByteBuffer> pieces = new ArrayList<>();
    private byte[] piece = new byte[0];
    private int filled;
    private volatile long received;
    private volatile Optional<Refusal> refusal = Optional.empty();

    private record Refusal(Optional<ProblemException> problem, long since) {}

    BodyReader(ServletInputStream in, BodyAllowance allowance, BodyLimits limits) {
        this.in = in;
        this.allowance = allowance;
        this.limits = limits;
    }

    /** The body, or a {@link ProblemException}. */
    CompletableFuture<Body> read() {
        in.setReadListener(this);
        return done;
    }

    /** Only waits for its end, or until it has taken too long. */
    CompletableFuture<Body> forget() {
        refusal = Optional.of(new Refusal(Optional.empty(), began));
        return read();
    }

    @Override
    public void onDataAvailable() throws IOException {
        try {
            byte[] scrap = new byte[0];
            while (!done.isDone() && in.isReady() && !in.isFinished()) {
                if (refusal.isPresent()) {
                    scrap = scrap.length == 0 ? new byte[LARGEST_PIECE] : scrap;
                    forgotten(in.read(scrap));
                } else if (makeRoom()) {
                    kept(in.read(piece, filled, piece.length - filled));
                }
            }
        } catch (IOException | IllegalStateException e) {
            onError(e);
        }
    }

    @Override
    public void onAllDataRead() {
        if (refusal.isPresent()) {
            end(refusal.get());
            return;
        }
        finishPiece();
        done.complete(new Body(List.copyOf(pieces)));
    }

    @Override
    public void onError(Throwable error) {
        if (refusal.isPresent()) {
            end(refusal.get());
            return;
        }
        done.completeExceptionally(
                error instanceof TimeoutException
                        ? Problem.tooSlow()
                        : Problem.badRequest(
                                "incomplete_body", "the body ended early or is not valid HTTP; send it again"));
    }

    /** Ends it if its time is over; else how long it still has. */
    Duration left() {
        Optional<Refusal> refused = refusal;
        Duration left = refused.isPresent()
                ? FORGET_FOR.minusNanos(System.nanoTime() - refused.get().since())
                : limits.allowed(received).minusNanos(System.nanoTime() - began);
        if (left.isNegative() || left.isZero()) {
            refused.ifPresentOrElse(this::end, () -> done.completeExceptionally(Problem.tooSlow()));
        }
        return left;
    }

    private void end(Refusal refused) {
        refused.problem().ifPresentOrElse(done::completeExceptionally, () -> done.complete(new Body(List.of())));
    }

    /** Space for the next bytes; false when there is none, and the rest is to be forgotten. */
    private boolean makeRoom() {
        if (filled < piece.length) {
            return true;
        }
        int size = Math.min(LARGEST_PIECE, Math.max(FIRST_PIECE, piece.length * 2));
        if (!allowance.claim(size)) {
            refuse(Problem.noMemory());
            return false;
        }
        finishPiece();
        piece = new byte[size];
        filled = 0;
        return true;
    }

    private void kept(int count) {
        filled += Math.max(count, 0);
        received += Math.max(count, 0);
        if (received > allowance.most()) {
            refuse(BodyReceiver.tooLarge(allowance.most()));
        }
    }

    private void forgotten(int count) {
        received += Math.max(count, 0);
        if (received > FORGET_BYTES) {
            refusal.ifPresent(this::end);
        }
    }

    private void refuse(ProblemException problem) {
        refusal = Optional.of(new Refusal(Optional.of(problem), System.nanoTime()));
        pieces.clear();
        piece = new byte[0];
        filled = 0;
        allowance.release();
    }

    private void finishPiece() {
        if (filled > 0) {
            pieces.add(ByteBuffer.wrap(piece, 0, filled));
        }
    }
}
