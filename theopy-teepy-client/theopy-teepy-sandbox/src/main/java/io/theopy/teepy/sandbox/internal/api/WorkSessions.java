package io.theopy.teepy.sandbox.internal.api;

import io.theopy.teepy.sandbox.internal.db.Filter;
import io.theopy.teepy.sandbox.internal.db.Transaction;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ApiResponse;
import io.theopy.teepy.sandbox.internal.route.BodyFields;
import io.theopy.teepy.sandbox.internal.route.Call;
import io.theopy.teepy.sandbox.internal.route.Page;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import io.theopy.teepy.sandbox.internal.route.QueryParameters;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.model.SessionLine;
import io.theopy.teepy.sandbox.model.WorkSession;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** {@code /sessions}. */
final class WorkSessions {
    private static final String OPEN = "open";
    private static final int COMMENT_LENGTH = 2000;

    /** Without the lines, which {@link #whole} adds. */
    private static final ResourceTable<WorkSession> TABLE = new ResourceTable<>(
            "session",
            "SELECT s.id, s.client_id, c.name AS client, s.user_id, s.started, s.ended, s.status, s.comment"
                    + " FROM sessions s JOIN clients c ON c.id = s.client_id",
            "s.id",
            r -> new WorkSession(
                    r.getLong("id"),
                    r.getLong("client_id"),
                    r.getString("client"),
                    r.getString("user_id"),
                    r.getObject("started", LocalDateTime.class),
                    r.getObject("ended", LocalDateTime.class),
                    r.getString("status"),
                    r.getString("comment"),
                    List.of()));

    private WorkSessions() {}

    static List<Route> routes() {
        return List.of(
                Route.list("/sessions", "sessions", List.of("client", "period", "status", "user"), WorkSessions::list),
                Route.get("/sessions/{id}", "sessions", call -> ApiResponse.ok(whole(call.tx(), id(call)))),
                Route.write("POST", "/sessions", "sessions", List.of("client"), WorkSessions::start),
                Route.write(
                        "POST",
                        "/sessions/{id}/lines",
                        "sessions",
                        List.of("comment", "duration"),
                        WorkSessions::addLine),
                Route.write("POST", "/sessions/{id}/close", "sessions", List.of("comment"), WorkSessions::close));
    }

    static List<WorkSession> all(Transaction tx) {
        return TABLE.all(tx).stream().map(s -> withLines(tx, s)).toList();
    }

    private static long id(Call call) {
        return call.pathId("id", "session");
    }

    private static ApiResponse list(Call call) {
        QueryParameters query = call.query();
        Filter filter = new Filter()
                .and("s.client_id = ?", query.id("client"))
                .and("s.status = ?", query.choice("status", List.of(OPEN, "closed")))
                .and(
                        "s.user_id = ?",
                        query.text("user").map(u -> u.equals("me") ? call.user().id() : u));
        query.days("period")
                .ifPresent(span -> filter.and("s.started >= ? AND s.started < ?", span.from(), span.until()));
        ApiResponse bare = TABLE.page(call, filter, "s.open_for IS NULL, s.started DESC, s.id DESC");
        if (bare.body() instanceof Page<?> page) {
            List<WorkSession> items = page.items().stream()
                    .map(s -> withLines(call.tx(), (WorkSession) s))
                    .toList();
            return ApiResponse.ok(new Page<>(items, page.page(), page.size(), page.total()));
        }
        return bare;
    }

    private static ApiResponse start(Call call) {
        BodyFields body = call.body();
        Optional<Long> client = body.id("client");
        long clientId = body.required("client", client, 0L);
        Clients.TABLE.mustExist(call.tx(), body, "client", client);
        body.check();
        String user = call.user().id();
        call.tx()
                .find(TABLE.row(), TABLE.select() + " WHERE s.open_for = ?", user)
                .ifPresent(open -> {
                    throw ApiProblem.conflict(
                            "session " + open.id() + " for " + open.client() + " is still open: close it first");
                });

        long id = call.tx()
                .insert(
                        "INSERT INTO sessions (client_id, user_id, started, status, open_for) VALUES (?, ?, ?, ?, ?)",
                        clientId,
                        user,
                        call.now(),
                        OPEN,
                        user);
        return ApiResponse.created(whole(call.tx(), id));
    }

    private static ApiResponse addLine(Call call) {
        WorkSession session = openSessionOf(call);
        BodyFields body = call.body();
        String comment = body.required("comment", body.text("comment", COMMENT_LENGTH), "");
        Optional<Duration> duration = body.duration("duration");
        body.check();

        call.tx()
                .insert(
                        "INSERT INTO session_lines (session_id, comment, minutes) VALUES (?, ?, ?)",
                        session.id(),
                        comment,
                        duration.map(Duration::toMinutes).orElse(null));
        return ApiResponse.created(whole(call.tx(), session.id()));
    }

    private static ApiResponse close(Call call) {
        WorkSession session = openSessionOf(call);
        Optional<String> comment = call.body().text("comment", COMMENT_LENGTH);
        call.body().check();

        call.tx()
                .update(
                        "UPDATE sessions SET ended = ?, status = 'closed', comment = ?, open_for = NULL WHERE id = ?",
                        call.now(),
                        comment.orElse(null),
                        session.id());
        return ApiResponse.ok(whole(call.tx(), session.id()));
    }

    /** The session in the path, if this user may work in it and it is open. */
    private static WorkSession openSessionOf(Call call) {
        WorkSession session = TABLE.get(call.tx(), id(call));
        boolean own = session.user().equals(call.user().id());
        if (!own && !call.user().role().overseesOthers()) {
            throw new ApiProblem(ProblemType.FORBIDDEN, "session " + session.id() + " is another user's");
        }
        if (!session.status().equals(OPEN)) {
            throw ApiProblem.conflict("session " + session.id() + " is closed");
        }
        return session;
    }

    private static WorkSession whole(Transaction tx, long id) {
        return withLines(tx, TABLE.get(tx, id));
    }

    private static WorkSession withLines(Transaction tx, WorkSession bare) {
        List<SessionLine> lines = tx.list(
                r -> {
                    Integer minutes = r.getObject("minutes", Integer.class);
                    return new SessionLine(
                            r.getString("comment"), minutes == null ? null : Duration.ofMinutes(minutes));
                },
                "SELECT comment, minutes FROM session_lines WHERE session_id = ? ORDER BY id",
                bare.id());
        return new WorkSession(
                bare.id(),
                bare.clientId(),
                bare.client(),
                bare.user(),
                bare.started(),
                bare.ended(),
                bare.status(),
                bare.comment(),
                lines);
    }
}
