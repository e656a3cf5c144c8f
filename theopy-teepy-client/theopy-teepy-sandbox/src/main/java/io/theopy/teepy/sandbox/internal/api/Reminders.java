package io.theopy.teepy.sandbox.internal.api;

import io.theopy.teepy.sandbox.internal.db.Filter;
import io.theopy.teepy.sandbox.internal.route.ApiResponse;
import io.theopy.teepy.sandbox.internal.route.BodyFields;
import io.theopy.teepy.sandbox.internal.route.Call;
import io.theopy.teepy.sandbox.internal.route.QueryParameters;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.model.Reminder;
import java.util.List;
import java.util.Optional;

/** {@code /reminders}. */
final class Reminders {
    static final ResourceTable<Reminder> TABLE = new ResourceTable<>(
            "reminder",
            "SELECT r.id, r.text, r.due, r.client_id, c.name AS client, r.status"
                    + " FROM reminders r LEFT JOIN clients c ON c.id = r.client_id",
            "r.id",
            r -> new Reminder(
                    r.getLong("id"),
                    r.getString("text"),
                    r.getString("due"),
                    r.getObject("client_id", Long.class),
                    r.getString("client"),
                    r.getString("status")));

    private static final String PENDING = "pending";
    private static final List<String> STATES = List.of(PENDING, "treated");
    private static final int TEXT_LENGTH = 2000;

    private Reminders() {}

    static List<Route> routes() {
        return List.of(
                Route.list("/reminders", "reminders", List.of("status", "client", "period"), Reminders::list),
                Route.get("/reminders/{id}", "reminders", call -> ApiResponse.ok(TABLE.get(call.tx(), id(call)))),
                Route.write("POST", "/reminders", "reminders", List.of("text", "when", "client"), Reminders::create),
                Route.write(
                        "PATCH", "/reminders/{id}", "reminders", List.of("status", "when", "text"), Reminders::change));
    }

    private static long id(Call call) {
        return call.pathId("id", "reminder");
    }

    private static ApiResponse list(Call call) {
        QueryParameters query = call.query();
        Filter filter = new Filter()
                .and("r.status = ?", query.choice("status", STATES))
                .and("r.client_id = ?", query.id("client"));
        // Canonical dates and times sort as text, and a date sorts before every time of its day.
        query.days("period")
                .ifPresent(span -> filter.and(
                        "r.due >= ? AND r.due < ?",
                        span.from().toLocalDate().toString(),
                        span.until().toLocalDate().toString()));
        return TABLE.page(call, filter, "r.due, r.id");
    }

    private static ApiResponse create(Call call) {
        BodyFields body = call.body();
        String text = body.required("text", body.text("text", TEXT_LENGTH), "");
        String when = body.required("when", body.dateOrDateTime("when"), "");
        Optional<Long> client = body.id("client");
        Clients.TABLE.mustExist(call.tx(), body, "client", client);
        body.check();

        long id = call.tx()
                .insert(
                        "INSERT INTO reminders (text, due, client_id, status) VALUES (?, ?, ?, ?)",
                        text,
                        when,
                        client.orElse(null),
                        PENDING);
        return ApiResponse.created(TABLE.get(call.tx(), id));
    }

    private static ApiResponse change(Call call) {
        Reminder found = TABLE.get(call.tx(), id(call));
        BodyFields body = call.body();
        body.requireSome();
        String status = body.choice("status", STATES).orElse(found.status());
        String when = body.dateOrDateTime("when").orElse(found.when());
        String text = body.text("text", TEXT_LENGTH).orElse(found.text());
        body.check();

        call.tx()
                .update(
                        "UPDATE reminders SET status = ?, due = ?, text = ? WHERE id = ?",
                        status,
                        when,
                        text,
                        found.id());
        return ApiResponse.ok(TABLE.get(call.tx(), found.id()));
    }
}
