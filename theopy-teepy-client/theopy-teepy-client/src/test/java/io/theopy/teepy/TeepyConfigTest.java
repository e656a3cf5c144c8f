package io.theopy.teepy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.spi.EngineException;
import io.theopy.teepy.internal.TeepyConfig;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeepyConfigTest {
    private static TeepyExecutorBuilder good() {
        return TeepyExecutor.builder().baseUrl("https://teepy.example/api").token("secret");
    }

    @Test
    void urlAndTokenAreEnough() {
        TeepyConfig config = good().config();

        assertThat(config.baseUrl()).hasHost("teepy.example");
        assertThat(config.serviceUser()).isEqualTo("service");
        assertThat(config.callTimeout()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "teepy.example",
                "ftp://teepy.example",
                "https://",
                "https://user:pass@teepy.example",
                "https://teepy.example?x=1",
                "https://teepy.example/#top",
                "not a url",
                ""
            })
    void anImpossibleAddressNamesTheSettingToMend(String url) {
        assertThatThrownBy(() ->
                        TeepyExecutor.builder().baseUrl(url).token("secret").build())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("TEEPY_API_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "sec ret", "secret\n", "sécret"})
    void anImpossibleTokenNamesTheSettingAndNotTheToken(String token) {
        assertThatThrownBy(() -> good().token(token).build())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("TEEPY_API_TOKEN")
                .hasMessageNotContaining("ret");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatThrownBy(() -> TeepyExecutor.builder().token("secret").build())
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("TEEPY_API_URL");
    }

    @Test
    void timesAndSizesMustMakeSense() {
        Duration good = Duration.ofSeconds(1);
        assertThatThrownBy(() -> good().timeouts(Duration.ZERO, good, good).build())
                .isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> good().timeouts(good, good.negated(), good).build())
                .isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> good().directoryRefresh(Duration.ZERO).build()).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> good().maxAnswerBytes(1).build()).isInstanceOf(EngineException.class);
        assertThatThrownBy(() -> good().serviceUser(" ").build()).isInstanceOf(EngineException.class);
    }

    @Test
    void onlyAnUnencryptedWayOffThisMachineIsInClear() {
        assertThat(good().config().sendsTokenInClear()).isFalse();
        assertThat(good().baseUrl("http://127.0.0.1:8090").config().sendsTokenInClear())
                .isFalse();
        assertThat(good().baseUrl("http://[::1]:8090").config().sendsTokenInClear())
                .isFalse();
        assertThat(good().baseUrl("http://teepy.example").config().sendsTokenInClear())
                .isTrue();
    }
}
