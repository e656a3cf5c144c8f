package io.theopy.server.http.route;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the table does not declare is not served. */
class RouteTableTest {
    private static final Handler NOTHING = ctx -> {};

    @Test
    void aServerWithTheTablesRoutesOnlyIsLetThrough() {
        assertThatCode(() -> RouteTable.requireNoOther(
                        serverWith(javalin -> javalin.routes.before(NOTHING)).unsafe.internalRouter))
                .doesNotThrowAnyException();
    }

    @Test
    void aRouteBesideTheTableIsRefused() {
        refused(javalin -> javalin.routes.get("/v1/backdoor", NOTHING), "GET /v1/backdoor");
    }

    @Test
    void theSamePathWithAnotherMethodIsRefused() {
        refused(javalin -> javalin.routes.put("/v1/chat", NOTHING), "PUT /v1/chat");
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void anotherPathUnderTheRuleOfARouteIsRefused(Route route) {
        refused(javalin -> javalin.routes.addHttpHandler(HandlerType.PATCH, "/else", NOTHING, route), "PATCH /else");
    }

    @Test
    void aWebSocketBesideTheTableIsRefused() {
        refused(javalin -> javalin.routes.ws("/v1/stream", socket -> {}), "/v1/stream");
    }

    private static void refused(Consumer<JavalinConfig> more, String named) {
        assertThatIllegalStateException()
                .isThrownBy(() -> RouteTable.requireNoOther(serverWith(more).unsafe.internalRouter))
                .withMessageContaining(named);
    }

    private static Javalin serverWith(Consumer<JavalinConfig> more) {
        return Javalin.create(javalin -> {
            javalin.startup.showJavalinBanner = false;
            RouteTable.install(javalin, route -> Optional.of(NOTHING));
            more.accept(javalin);
        });
    }
}
