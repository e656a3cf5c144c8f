package io.theopy.teepy.sandbox.internal.api;

import io.theopy.teepy.sandbox.internal.db.Filter;
import io.theopy.teepy.sandbox.internal.db.Transaction;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ApiResponse;
import io.theopy.teepy.sandbox.internal.route.BodyFields;
import io.theopy.teepy.sandbox.internal.route.Call;
import io.theopy.teepy.sandbox.internal.route.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the rows of one kind of resource.
 *
 * @param noun for people: "invoice"
 * @param select its columns and tables
 * @param key the column that identifies it
 */
record ResourceTable<T>(String noun, String select, String key, Transaction.Row<T> row) {
    /** Answers with one page of what {@code filter} lets through. */
    ApiResponse page(Call call, Filter filter, String order, Object... orderArguments) {
        int page = call.query().page();
        int size = call.query().size();
        call.query().check();
        long total =
                call.tx().count("SELECT COUNT(*) FROM (" + select + filter.sql() + ") counted", filter.arguments());
        List<Object> last = new ArrayList<>(List.of(orderArguments));
        last.add(size);
        last.add((page - 1L) * size);
        List<T> items = call.tx()
                .list(
                        row,
                        select + filter.sql() + " ORDER BY " + order + " LIMIT ? OFFSET ?",
                        filter.arguments(last.toArray()));
        return ApiResponse.ok(new Page<>(items, page, size, total));
    }

    T get(Transaction tx, long id) {
        return tx.find(row, select + " WHERE " + key + " = ?", id)
                .orElseThrow(() -> ApiProblem.notFound(noun + " " + id));
    }

    List<T> all(Transaction tx) {
        return tx.list(row, select + " ORDER BY " + key);
    }

    /** Notes a wrong reference in a body: what {@code field} points to has to exist. */
    void mustExist(Transaction tx, BodyFields fields, String field, Optional<Long> id) {
        id.ifPresent(i -> {
            if (tx.find(row, select + " WHERE " + key + " = ?", i).isEmpty()) {
                fields.error(field, "there is no " + noun + " " + i);
            }
        });
    }
}
