package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.intent.IntentCatalog;
import io.theopy.meaning.EntityDirectory;
import io.theopy.spi.ActionExecutor;
import io.theopy.spi.ActionExecutorProvider;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineException;
import io.theopy.spi.EngineSettings;
import java.time.Clock;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class TeepyExecutorProviderTest {
    private final ActionExecutorProvider provider = ServiceLoader.load(ActionExecutorProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(p -> p.name().equals("teepy"))
            .findFirst()
            .orElseThrow();

    private static EngineContext with(Map<String, String> settings) {
        return new EngineContext(
                new EngineSettings(settings),
                IntentCatalog.teepy(),
                EntityDirectory.empty(),
                Clock.systemDefaultZone());
    }

    @Test
    void withAddressAndTokenItIsAvailableAndMakesAnExecutor() {
        EngineContext context = with(Map.of("TEEPY_API_URL", "https://teepy.example", "TEEPY_API_TOKEN", "secret"));

        assertThat(provider.availability(context)).isInstanceOf(Availability.Available.class);
        try (ActionExecutor executor = provider.create(context)) {
            assertThat(executor).isInstanceOf(TeepyExecutor.class);
        }
    }

    @Test
    void withoutThemItSaysWhatToSet() {
        for (Map<String, String> settings : java.util.List.of(
                Map.<String, String>of(),
                Map.of("TEEPY_API_URL", "https://teepy.example"),
                Map.of("TEEPY_API_TOKEN", "secret"),
                Map.of("TEEPY_API_URL", "nonsense", "TEEPY_API_TOKEN", "secret"))) {
            assertThat(provider.availability(with(settings)).toString()).contains("TEEPY_API_");
            assertThatThrownBy(() -> provider.create(with(settings)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("TEEPY_API_");
        }
    }
}
