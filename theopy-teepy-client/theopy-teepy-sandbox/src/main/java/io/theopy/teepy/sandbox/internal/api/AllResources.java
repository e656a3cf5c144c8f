package io.theopy.teepy.sandbox.internal.api;

import io.theopy.teepy.sandbox.internal.db.Transaction;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.model.Effect;
import io.theopy.teepy.sandbox.model.Snapshot;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All resources together. */
public final class AllResources {
    private AllResources() {}

    /** Every route of Teepy, the more special one before the more general. */
    public static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.addAll(Clients.routes());
        routes.addAll(Appointments.routes());
        routes.addAll(Invoices.routes());
        routes.addAll(WorkSessions.routes());
        routes.addAll(Reminders.routes());
        routes.addAll(Operators.routes());
        return Collections.unmodifiableList(routes);
    }

    public static Snapshot snapshot(Transaction tx, LocalDate today) {
        return new Snapshot(
                Clients.TABLE.all(tx),
                Appointments.TABLE.all(tx),
                Invoices.table(today).all(tx),
                WorkSessions.all(tx),
                Reminders.TABLE.all(tx));
    }

    public static List<Effect> effects(Transaction tx) {
        return tx.list(
                r -> new Effect(
                        r.getLong("sequence"),
                        r.getObject("happened", OffsetDateTime.class).toInstant(),
                        r.getString("method"),
                        r.getString("path"),
                        r.getString("user_id"),
                        r.getString("idempotency_key"),
                        r.getString("request_id"),
                        r.getInt("status")),
                "SELECT * FROM effects ORDER BY sequence");
    }
}
