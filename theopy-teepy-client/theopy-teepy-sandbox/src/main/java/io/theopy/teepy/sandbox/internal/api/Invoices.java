package io.theopy.teepy.sandbox.internal.api;

import io.theopy.teepy.sandbox.internal.db.Filter;
import io.theopy.teepy.sandbox.internal.route.ApiResponse;
import io.theopy.teepy.sandbox.internal.route.Call;
import io.theopy.teepy.sandbox.internal.route.QueryParameters;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.internal.route.TimeRange;
import io.theopy.teepy.sandbox.model.Invoice;
import io.theopy.teepy.sandbox.model.InvoiceSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@code /invoices}. */
final class Invoices {
    private static final String PAID = "paid";
    private static final String UNPAID = "unpaid";

    private Invoices() {}

    static List<Route> routes() {
        return List.of(
                Route.list(
                        "/invoices",
                        "invoices",
                        List.of("client", "status", "period", "min_amount", "max_amount"),
                        Invoices::list),
                // Before {number}: the first route that fits is taken.
                Route.get("/invoices/summary", "invoices", Invoices::summary).withParameters("client", "period"),
                Route.get(
                        "/invoices/{number}",
                        "invoices",
                        call -> ApiResponse.ok(table(today(call)).get(call.tx(), number(call)))),
                Route.write("PATCH", "/invoices/{number}", "invoices", List.of("status"), Invoices::change));
    }

    /** How invoices are read on a day, which decides what is overdue. */
    static ResourceTable<Invoice> table(LocalDate today) {
        return new ResourceTable<>(
                "invoice",
                "SELECT i.number, i.client_id, c.name AS client, i.dated, i.due, i.amount, i.currency, i.status"
                        + " FROM invoices i JOIN clients c ON c.id = i.client_id",
                "i.number",
                r -> {
                    LocalDate due = r.getObject("due", LocalDate.class);
                    String status = r.getString("status");
                    return new Invoice(
                            r.getLong("number"),
                            r.getLong("client_id"),
                            r.getString("client"),
                            r.getObject("dated", LocalDate.class),
                            due,
                            r.getBigDecimal("amount"),
                            r.getString("currency"),
                            status,
                            status.equals(UNPAID) && due.isBefore(today));
                });
    }

    private static LocalDate today(Call call) {
        return call.now().toLocalDate();
    }

    private static long number(Call call) {
        return call.pathId("number", "invoice");
    }

    private static ApiResponse list(Call call) {
        QueryParameters query = call.query();
        Filter filter = filter(call);
        query.choice("status", List.of(PAID, UNPAID, "overdue")).ifPresent(status -> {
            if (status.equals("overdue")) {
                filter.and("i.status = ? AND i.due < ?", UNPAID, today(call));
            } else {
                filter.and("i.status = ?", status);
            }
        });
        filter.and("i.amount >= ?", query.amount("min_amount")).and("i.amount <= ?", query.amount("max_amount"));
        return table(today(call)).page(call, filter, "i.number");
    }

    private static Filter filter(Call call) {
        Filter filter = new Filter().and("i.client_id = ?", call.query().id("client"));
        Optional<TimeRange> period = call.query().days("period");
        period.ifPresent(span -> filter.and(
                "i.dated >= ? AND i.dated < ?",
                span.from().toLocalDate(),
                span.until().toLocalDate()));
        return filter;
    }

    private static ApiResponse summary(Call call) {
        Filter filter = filter(call);
        call.query().check();
        ResourceTable<Invoice> table = table(today(call));
        List<Invoice> all = call.tx().list(table.row(), table.select() + filter.sql(), filter.arguments());
        Predicate<Invoice> paid = i -> i.status().equals(PAID);
        return ApiResponse.ok(new InvoiceSummary(
                all.size(),
                all.stream().filter(paid).count(),
                all.stream().filter(paid.negate()).count(),
                all.stream().filter(Invoice::overdue).count(),
                sum(all, i -> true),
                sum(all, paid),
                sum(all, paid.negate()),
                sum(all, Invoice::overdue)));
    }

    private static BigDecimal sum(List<Invoice> invoices, Predicate<Invoice> which) {
        return invoices.stream()
                .filter(which)
                .map(Invoice::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(2, RoundingMode.UNNECESSARY);
    }

    private static ApiResponse change(Call call) {
        ResourceTable<Invoice> table = table(today(call));
        Invoice invoice = table.get(call.tx(), number(call));
        call.body().requireSome();
        String status = call.body().choice("status", List.of(PAID, UNPAID)).orElse(invoice.status());
        call.body().check();

        call.tx().update("UPDATE invoices SET status = ? WHERE number = ?", status, invoice.number());
        return ApiResponse.ok(table.get(call.tx(), invoice.number()));
    }
}
