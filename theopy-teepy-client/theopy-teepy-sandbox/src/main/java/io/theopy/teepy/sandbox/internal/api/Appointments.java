package io.theopy.teepy.sandbox.internal.api;

import io.theopy.teepy.sandbox.internal.db.Filter;
import io.theopy.teepy.sandbox.internal.db.Transaction;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ApiResponse;
import io.theopy.teepy.sandbox.internal.route.BodyFields;
import io.theopy.teepy.sandbox.internal.route.Call;
import io.theopy.teepy.sandbox.internal.route.QueryParameters;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.internal.route.TimeRange;
import io.theopy.teepy.sandbox.model.Appointment;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** {@code /appointments}. */
final class Appointments {
    static final Duration DEFAULT_DURATION = Duration.ofMinutes(30);
    static final ResourceTable<Appointment> TABLE = new ResourceTable<>(
            "appointment",
            "SELECT a.id, a.client_id, c.name AS client, a.starts, a.minutes, a.operator_id, o.name AS operator,"
                    + " a.status FROM appointments a JOIN clients c ON c.id = a.client_id"
                    + " LEFT JOIN operators o ON o.id = a.operator_id",
            "a.id",
            r -> new Appointment(
                    r.getLong("id"),
                    r.getLong("client_id"),
                    r.getString("client"),
                    r.getObject("starts", LocalDateTime.class),
                    Duration.ofMinutes(r.getInt("minutes")),
                    r.getObject("operator_id", Long.class),
                    r.getString("operator"),
                    r.getString("status")));

    private static final String BOOKED = "booked";
    private static final List<String> STATES = List.of(BOOKED, "cancelled");
    private static final List<String> CHANGEABLE = List.of("when", "duration", "operator", "status");

    private Appointments() {}

    static List<Route> routes() {
        return List.of(
                Route.list(
                        "/appointments",
                        "appointments",
                        List.of("when", "client", "operator", "status"),
                        Appointments::list),
                Route.get("/appointments/{id}", "appointments", call -> ApiResponse.ok(TABLE.get(call.tx(), id(call)))),
                Route.write(
                        "POST",
                        "/appointments",
                        "appointments",
                        List.of("client", "when", "duration", "operator"),
                        Appointments::create),
                Route.write("PATCH", "/appointments/{id}", "appointments", CHANGEABLE, Appointments::change));
    }

    private static long id(Call call) {
        return call.pathId("id", "appointment");
    }

    private static ApiResponse list(Call call) {
        QueryParameters query = call.query();
        Optional<TimeRange> when = query.span("when");
        Filter filter = new Filter()
                .and("a.client_id = ?", query.id("client"))
                .and("a.operator_id = ?", query.id("operator"))
                .and("a.status = ?", Optional.of(query.choice("status", STATES).orElse(BOOKED)));
        when.ifPresent(span -> filter.and("a.starts >= ? AND a.starts < ?", span.from(), span.until()));
        if (when.isPresent()) {
            return TABLE.page(call, filter, "a.starts, a.id");
        }
        // Who names no day means the next one: what is to come first, then what was, latest first.
        LocalDateTime now = call.now();
        return TABLE.page(
                call,
                filter,
                "CASE WHEN a.starts >= ? THEN 0 ELSE 1 END, CASE WHEN a.starts >= ? THEN a.starts END,"
                        + " a.starts DESC, a.id",
                now,
                now);
    }

    private static ApiResponse create(Call call) {
        BodyFields body = call.body();
        Optional<Long> client = body.id("client");
        LocalDateTime when = body.required("when", body.dateTime("when"), LocalDateTime.MIN);
        Duration duration = body.duration("duration").orElse(DEFAULT_DURATION);
        Optional<Long> operator = body.id("operator");
        long clientId = body.required("client", client, 0L);
        Clients.TABLE.mustExist(call.tx(), body, "client", client);
        Operators.TABLE.mustExist(call.tx(), body, "operator", operator);
        body.check();

        return ApiResponse.created(book(call.tx(), clientId, when, duration, operator));
    }

    static Appointment book(
            Transaction tx, long client, LocalDateTime when, Duration duration, Optional<Long> operator) {
        long id = tx.insert(
                "INSERT INTO appointments (client_id, starts, minutes, operator_id, status) VALUES (?, ?, ?, ?, ?)",
                client,
                when,
                duration.toMinutes(),
                operator.orElse(null),
                BOOKED);
        return TABLE.get(tx, id);
    }

    private static ApiResponse change(Call call) {
        Appointment found = TABLE.get(call.tx(), id(call));
        BodyFields body = call.body();
        body.requireSome();
        Optional<LocalDateTime> when = body.dateTime("when");
        Optional<Duration> duration = body.duration("duration");
        Optional<Long> operator = body.id("operator");
        String status = body.choice("status", STATES).orElse(found.status());
        Operators.TABLE.mustExist(call.tx(), body, "operator", operator);
        body.check();
        if (!found.status().equals(BOOKED) && !body.has("status")) {
            throw ApiProblem.conflict("appointment " + found.id() + " is cancelled: book it again first");
        }

        call.tx()
                .update(
                        "UPDATE appointments SET starts = ?, minutes = ?, operator_id = ?, status = ? WHERE id = ?",
                        when.orElse(found.when()),
                        duration.orElse(found.duration()).toMinutes(),
                        operator.orElse(found.operatorId()),
                        status,
                        found.id());
        return ApiResponse.ok(TABLE.get(call.tx(), found.id()));
    }
}
