package io.theopy.teepy.sandbox.internal.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.theopy.teepy.sandbox.internal.db.Filter;
import io.theopy.teepy.sandbox.internal.db.NameFolding;
import io.theopy.teepy.sandbox.internal.route.ApiJson;
import io.theopy.teepy.sandbox.internal.route.ApiProblem;
import io.theopy.teepy.sandbox.internal.route.ApiResponse;
import io.theopy.teepy.sandbox.internal.route.BodyFields;
import io.theopy.teepy.sandbox.internal.route.Call;
import io.theopy.teepy.sandbox.internal.route.ProblemType;
import io.theopy.teepy.sandbox.internal.route.Route;
import io.theopy.teepy.sandbox.model.Client;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** {@code /clients}. */
final class Clients {
    static final ResourceTable<Client> TABLE = new ResourceTable<>(
            "client",
            "SELECT id, name, phone, email, city FROM clients",
            "id",
            r -> new Client(
                    r.getLong("id"),
                    r.getString("name"),
                    r.getString("phone"),
                    r.getString("email"),
                    r.getString("city")));

    private static final int NAME_LENGTH = 120;
    private static final int CITY_LENGTH = 80;

    private Clients() {}

    static List<Route> routes() {
        return List.of(
                Route.list("/clients", "clients", List.of("name", "city"), Clients::list)
                        .forAnyUser(),
                Route.get("/clients/{id}", "clients", call -> ApiResponse.ok(TABLE.get(call.tx(), id(call)))),
                Route.write(
                        "POST",
                        "/clients",
                        "clients",
                        List.of("name", "phone", "email", "city", "appointment"),
                        Clients::create),
                Route.write("PATCH", "/clients/{id}", "clients", List.of("phone", "email", "city"), Clients::change));
    }

    private static long id(Call call) {
        return call.pathId("id", "client");
    }

    private static ApiResponse list(Call call) {
        Filter filter = new Filter()
                .and("LOCATE(?, name_folded) > 0", call.query().text("name").map(NameFolding::fold))
                .and("city_folded = ?", call.query().text("city").map(NameFolding::fold));
        return TABLE.page(call, filter, "id");
    }

    private static ApiResponse create(Call call) {
        BodyFields body = call.body();
        String name = body.required("name", body.text("name", NAME_LENGTH), "");
        Optional<String> phone = body.phone("phone");
        Optional<String> email = body.email("email");
        Optional<String> city = body.text("city", CITY_LENGTH);
        Optional<LocalDateTime> appointment = body.dateTime("appointment");
        body.check();
        if (appointment.isPresent() && !call.user().role().mayWrite("appointments")) {
            throw new ApiProblem(
                    ProblemType.FORBIDDEN,
                    "the role " + call.user().role().label() + " may not book the appointment that comes with it");
        }

        long id = call.tx()
                .insert(
                        "INSERT INTO clients (name, name_folded, phone, email, city, city_folded)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        name,
                        NameFolding.fold(name),
                        phone.orElse(null),
                        email.orElse(null),
                        city.orElse(null),
                        city.map(NameFolding::fold).orElse(null));
        ObjectNode answer = ApiJson.tree(TABLE.get(call.tx(), id));
        appointment.ifPresent(when -> answer.set(
                "appointment",
                ApiJson.tree(Appointments.book(call.tx(), id, when, Appointments.DEFAULT_DURATION, Optional.empty()))));
        return ApiResponse.created(answer);
    }

    private static ApiResponse change(Call call) {
        Client client = TABLE.get(call.tx(), id(call));
        BodyFields body = call.body();
        body.requireSome();
        Optional<String> phone = body.phone("phone");
        Optional<String> email = body.email("email");
        Optional<String> city = body.text("city", CITY_LENGTH);
        body.check();

        String newCity = city.orElse(client.city());
        call.tx()
                .update(
                        "UPDATE clients SET phone = ?, email = ?, city = ?, city_folded = ? WHERE id = ?",
                        phone.orElse(client.phone()),
                        email.orElse(client.email()),
                        newCity,
                        newCity == null ? null : NameFolding.fold(newCity),
                        client.id());
        return ApiResponse.ok(TABLE.get(call.tx(), client.id()));
    }
}
