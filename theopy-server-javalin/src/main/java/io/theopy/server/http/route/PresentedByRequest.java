package io.theopy.server.http.route;

import io.javalin.http.Context;
import io.theopy.server.auth.Presented;
import java.util.Collections;
import java.util.List;

/** A request's headers and the other end of its connection; no header says where that is. */
record PresentedByRequest(Context ctx) implements Presented {
    @Override
    public List<String> header(String name) {
        return Collections.list(ctx.req().getHeaders(name));
    }

    @Override
    public String remoteAddress() {
        return ctx.req().getRemoteAddr();
    }
}
