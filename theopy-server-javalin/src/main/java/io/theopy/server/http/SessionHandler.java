package io.theopy.server.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.spi.MemoryStore;

/** {@code DELETE /v1/sessions/{id}}: forgets a conversation. */
final class SessionHandler implements Handler {
    private final MemoryStore memory;

    SessionHandler(MemoryStore memory) {
        this.memory = memory;
    }

    @Override
    public void handle(Context ctx) {
        String id = Fields.sessionId(ctx.pathParam("id"));
        if (memory.find(id).isEmpty()) {
            throw Problem.notFound("there is no session " + id + "; it was never used, has expired or was erased");
        }
        memory.forget(id);
        ctx.status(204);
    }
}
