package io.theopy.teepy.sandbox.internal.api;

import io.theopy.teepy.sandbox.internal.db.Filter;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.model.Operator;
import java.util.List;

/** {@code /operators}. */
final class Operators {
    static final ResourceTable<Operator> TABLE = new ResourceTable<>(
            "operator",
            "SELECT id, name FROM operators",
            "id",
            r -> new Operator(r.getLong("id"), r.getString("name")));

    private Operators() {}

    static List<Route> routes() {
        return List.of(Route.list("/operators", "operators", List.of(), call -> TABLE.page(call, new Filter(), "id"))
                .forAnyUser());
    }
}
