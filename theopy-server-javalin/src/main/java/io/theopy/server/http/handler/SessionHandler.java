package io.theopy.server.http.handler;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.theopy.memory.SessionKey;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.request.RequestFields;
import io.theopy.spi.MemoryStore;

/** {@code DELETE /v1/sessions/{id}}: forgets a conversation of the caller's own. */
public final class SessionHandler implements Handler {
    private final MemoryStore memory;

    public SessionHandler(MemoryStore memory) {
        this.memory = memory;
    }

    @Override
    public void handle(Context ctx) {
        String id = RequestFields.sessionId(ctx.pathParam("id"));
        String key = SessionKey.of(RequestCaller.of(ctx).id(), id);
        if (memory.find(key).isEmpty()) {
            throw Problem.notFound("there is no session " + id + "; it was never used, has expired or was erased");
        }
        memory.forget(key);
        ctx.status(204);
    }
}
