package io.theopy.teepy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.teepy.sandbox.internal.api.AllResources;
import io.theopy.teepy.sandbox.internal.http.SandboxServer;
import io.theopy.teepy.sandbox.internal.route.Route;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/teepy-api.yaml} and the sandbox say the same. Answers are held against it in every other test. */
class DescriptionTest {
    private final Description description = Description.get();

    static List<Route> routes() {
        return AllResources.routes();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedOneExists() {
        TreeSet<String> served = new TreeSet<>(SandboxServer.OWN_ROUTES);
        AllResources.routes().forEach(route -> served.add(route.method() + " " + route.path()));

        assertThat(description.operations()).isEqualTo(served);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void parametersFieldsAndHeadersAreTheDescribedOnes(Route route) {
        JsonNode operation = description.operation(route.method(), route.path());

        assertThat(description.parameters(operation, "query")).isEqualTo(new TreeSet<>(route.parameters()));
        assertThat(description.bodyFields(operation)).isEqualTo(new TreeSet<>(route.fields()));
        assertThat(description.parameters(operation, "header").contains("Idempotency-Key"))
                .isEqualTo(route.writes());
        assertThat(description.parameters(operation, "header")).contains("X-Acting-User", "X-Request-Id");
    }

    @Test
    void theSandboxesOwnRoutesAreServed() {
        try (SandboxClient teepy = SandboxClient.start()) {
            for (String route : SandboxServer.OWN_ROUTES) {
                if (route.startsWith("GET ")) {
                    assertThat(teepy.get(route.substring(4)).status()).isEqualTo(200);
                }
            }
        }
    }
}
