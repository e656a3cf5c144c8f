package io.theopy.nlu.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.theopy.intent.IntentCatalog;
import io.theopy.spi.Availability;
import io.theopy.spi.EngineContext;
import io.theopy.spi.EngineSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LlmConfigTest {
    private final LlmIntentExtractorProvider provider = new LlmIntentExtractorProvider();

    @Test
    void theKeyIsNotInItsText() {
        LlmConfig config = LlmConfig.builder(URI.create("https://example.com/v1"), "m")
                .apiKey("sk-secret")
                .build();

        assertThat(config.toString()).doesNotContain("secret").contains("with a key");
        assertThat(config.budget()).isEqualTo(Duration.ofSeconds(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.com",
                "/v1",
                "file:///etc/passwd",
                "ftp://example.com",
                "https://user:pw@example.com/v1",
                "https://example.com/v1?key=1",
                "https://example.com/v1#x"
            })
    void onlyPlainWebAddressesAreTaken(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LlmConfig.builder(URI.create(url), "m").build());
    }

    @Test
    void theKeyDoesNotTravelUnencrypted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LlmConfig.builder(URI.create("http://example.com"), "m")
                        .apiKey("k")
                        .build());
    }

    @Test
    void aKeyThatWouldBreakTheHeaderIsRefusedAndNotRepeated() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LlmConfig.builder(URI.create("https://example.com"), "m")
                        .apiKey("secret\r\nX-Other: 1")
                        .build())
                .withMessageNotContaining("secret");
    }

    @Test
    void theEngineIsThereOnlyWhenConfigured() {
        assertThat(availability(Map.of())).isInstanceOf(Availability.Unavailable.class);
        assertThat(availability(Map.of("THEOPY_LLM_URL", "http://localhost:1/v1")))
                .isInstanceOf(Availability.Unavailable.class);
        assertThat(availability(Map.of("THEOPY_LLM_URL", "http://localhost:1/v1", "THEOPY_LLM_MODEL", "m")))
                .isInstanceOf(Availability.Available.class);
    }

    @Test
    void wrongSettingsMakeItUnavailableWithARemedy() {
        assertThat(availability(Map.of("THEOPY_LLM_URL", "::", "THEOPY_LLM_MODEL", "m")))
                .isInstanceOf(Availability.Unavailable.class);
        assertThat(availability(Map.of(
                        "THEOPY_LLM_URL", "http://localhost/v1",
                        "THEOPY_LLM_MODEL", "m",
                        "THEOPY_LLM_MILLIS", "3s")))
                .isInstanceOfSatisfying(
                        Availability.Unavailable.class,
                        no -> assertThat(no.remedy()).contains("THEOPY_LLM_MILLIS"));
    }

    private Availability availability(Map<String, String> settings) {
        return provider.availability(new EngineContext(
                new EngineSettings(settings), IntentCatalog.teepy(), Asking.DIRECTORY, Clock.systemUTC()));
    }

    @Test
    void aKeyThatIsReplacedIsTheOneFromThenOnUnlessItCannotBeSent() {
        AtomicReference<String> key = new AtomicReference<>("key-1");
        LlmConfig config = LlmConfig.builder(URI.create("https://models.example/v1"), "m")
                .apiKey(key::get)
                .build();
        assertThat(config.apiKey()).isEqualTo("key-1");

        key.set("key-2");
        assertThat(config.apiKey()).isEqualTo("key-2");
        key.set("no key\n");
        assertThat(config.apiKey()).isEmpty();
        assertThat(config.toString()).doesNotContain("no key\n");
    }
}
