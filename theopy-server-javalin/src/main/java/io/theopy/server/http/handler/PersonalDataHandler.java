package io.theopy.server.http.handler;

import io.javalin.http.Context;
import io.theopy.server.http.request.Problem;
import io.theopy.server.http.request.RequestCaller;
import io.theopy.server.http.request.RequestFields;
import io.theopy.server.http.response.TurnResponses;
import io.theopy.server.privacy.Erased;
import io.theopy.server.privacy.PersonalData;
import io.theopy.server.privacy.PersonalExport;
import io.theopy.server.wire.PersonalDataJson;
import java.util.Optional;

/**
 * What is kept of people: {@code GET} and {@code DELETE /v1/me}, each for oneself; {@code /v1/users/{id}}, for
 * administrators; {@code /v1/sessions/{id}}, of one's own conversation.
 */
public final class PersonalDataHandler {
    private final PersonalData data;

    public PersonalDataHandler(PersonalData data) {
        this.data = data;
    }

    public void exportMe(Context ctx) {
        export(ctx, RequestCaller.of(ctx).id(), Optional.empty());
    }

    public void eraseMe(Context ctx) {
        erase(ctx, RequestCaller.of(ctx).id());
    }

    public void exportUser(Context ctx) {
        export(ctx, ctx.pathParam("id"), Optional.empty());
    }

    public void eraseUser(Context ctx) {
        erase(ctx, ctx.pathParam("id"));
    }

    public void exportSession(Context ctx) {
        String id = RequestFields.sessionId(ctx.pathParam("id"));
        PersonalExport kept = data.export(RequestCaller.of(ctx).id(), Optional.of(id));
        if (kept.conversations().isEmpty()
                && kept.writes().isEmpty()
                && kept.audit().isEmpty()) {
            throw none(id);
        }
        TurnResponses.json(ctx, PersonalDataJson.of(kept, Optional.of(id)));
    }

    public void eraseSession(Context ctx) {
        String id = RequestFields.sessionId(ctx.pathParam("id"));
        String self = RequestCaller.of(ctx).id();
        Erased erased = data.erase(self, Optional.of(id), self);
        if (!erased.anything()) {
            throw none(id);
        }
        ctx.status(204);
    }

    private void export(Context ctx, String userId, Optional<String> sessionId) {
        TurnResponses.json(ctx, PersonalDataJson.of(data.export(userId, sessionId), sessionId));
    }

    private void erase(Context ctx, String userId) {
        Erased erased =
                data.erase(userId, Optional.empty(), RequestCaller.of(ctx).id());
        TurnResponses.json(ctx, PersonalDataJson.of(erased));
    }

    private static RuntimeException none(String id) {
        return Problem.notFound("there is no session " + id + "; it was never used, has expired or was erased");
    }
}
