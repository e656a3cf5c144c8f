package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.intent.ActionBinding;
import io.theopy.intent.Intent;
import io.theopy.intent.IntentCatalog;
import io.theopy.teepy.sandbox.internal.api.AllResources;
import io.theopy.teepy.sandbox.internal.route.Route;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the default catalogue calls is what Teepy's API offers. */
class CatalogueFitsTeepyTest {
    static List<Intent> actions() {
        return IntentCatalog.teepy().intents().stream()
                .filter(intent -> intent.action().isPresent())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyActionIsOneOfTheRoutes(Intent intent) {
        ActionBinding action = intent.action().orElseThrow();

        Route route = route(action.method().name(), action.path());

        assertThat(action.writes()).isEqualTo(route.writes());
        assertThat(action.query().keySet()).isSubsetOf(route.parameters());
        assertThat(action.body().keySet()).isSubsetOf(route.fields());
        assertThat(action.scope()).isEqualTo(route.resource() + (route.writes() ? ":write" : ":read"));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void everyLookupIsARead(Intent intent) {
        Optional<ActionBinding.Lookup> lookup = intent.action().orElseThrow().lookup();

        lookup.ifPresent(l -> {
            Route route = route("GET", l.path());
            assertThat(route.writes()).isFalse();
            Set<String> query = l.query().keySet();
            assertThat(query).isSubsetOf(route.parameters());
        });
    }

    private static Route route(String method, String path) {
        String shape = path.replaceAll("\\{[^}]*}", "{}");
        return AllResources.routes().stream()
                .filter(r -> r.method().equals(method))
                .filter(r -> r.path().replaceAll("\\{[^}]*}", "{}").equals(shape))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Teepy has no " + method + " " + path));
    }
}
