package io.theopy.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.spi.EngineSettings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of authentication are whole, or refused with what to write instead. */
class AuthSettingsTest {
    private static final String JWT = "THEOPY_AUTH=jwt;THEOPY_JWT_ISSUER=i;THEOPY_JWT_AUDIENCE=a;";
    private static final String LONG = "0123456789012345678901234567890123456789";

    @Test
    void nothingSetAsksNobody() {
        assertThat(of("").auth()).isEqualTo(AuthConfig.NONE);
        assertThat(of("THEOPY_AUTH=none").auth().isOn()).isFalse();
        assertThat(of("").auth()).hasToString("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THEOPY_AUTH=token",
                "THEOPY_AUTH= Token , ;",
                JWT + "THEOPY_JWT_SECRET=" + LONG,
                JWT + "THEOPY_JWT_JWKS_URL=https://issuer.example/keys",
                JWT + "THEOPY_JWT_JWKS_URL=http://localhost:8081/keys",
                JWT + "THEOPY_JWT_PUBLIC_KEYS=/etc/theopy/keys.pem",
                "THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=10.0.0.0/8, ::1",
                "THEOPY_AUTH=token,proxy;THEOPY_TRUSTED_PROXIES=127.0.0.1;THEOPY_PROXY_USER_HEADER=Remote-User"
            })
    void whatIsWholeIsTaken(String settings) {
        assertThat(of(settings).auth().isOn()).isTrue();
        assertThat(of(settings + ";THEOPY_HOST=0.0.0.0;THEOPY_TLS=terminated").host())
                .isEqualTo("0.0.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THEOPY_AUTH=password -> token, jwt, proxy",
                "THEOPY_AUTH=none,token -> token, jwt, proxy",
                "THEOPY_AUTH=, -> token, jwt, proxy",
                "THEOPY_AUTH=jwt -> THEOPY_JWT_ISSUER",
                "THEOPY_AUTH=jwt -> THEOPY_JWT_AUDIENCE",
                "THEOPY_AUTH=jwt -> THEOPY_JWT_JWKS_URL, THEOPY_JWT_PUBLIC_KEYS and THEOPY_JWT_SECRET",
                JWT + "THEOPY_JWT_SECRET=brief -> 32",
                JWT + "THEOPY_JWT_SECRET=" + LONG + ";THEOPY_JWT_JWKS_URL=https://x.example -> set just one",
                JWT + "THEOPY_JWT_JWKS_URL=http://issuer.example/keys -> https",
                JWT + "THEOPY_JWT_JWKS_URL=file:///etc/keys -> https",
                JWT + "THEOPY_JWT_JWKS_URL=https://x.example;THEOPY_JWT_JWKS_OUTAGE=9d -> THEOPY_JWT_JWKS_OUTAGE",
                "THEOPY_AUTH=proxy -> THEOPY_TRUSTED_PROXIES",
                "THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=proxy.example -> 192.0.2.7",
                "THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=0.0.0.0/0 -> 192.0.2.7",
                "THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=10.0.0.0/33 -> 192.0.2.7",
                "THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=10.0.0/8 -> 192.0.2.7",
                "THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=::1;THEOPY_PROXY_USER_HEADER=Authorization -> X-Forwarded-User",
                "THEOPY_AUTH=proxy;THEOPY_TRUSTED_PROXIES=::1;THEOPY_PROXY_USER_HEADER=a b -> X-Forwarded-User",
                "THEOPY_JWT_SECRET=" + LONG + " -> THEOPY_AUTH",
                "THEOPY_AUTH=token;THEOPY_TRUSTED_PROXIES=::1 -> proxy",
                "THEOPY_AUTH=token;THEOPY_JWT_ISSUER=i -> jwt",
                "THEOPY_AUTH=token;THEOPY_DB_URL=memory -> THEOPY_DB_URL",
                "THEOPY_HOST=0.0.0.0 -> THEOPY_AUTH",
                "THEOPY_HOST=0.0.0.0;THEOPY_AUTH=none -> THEOPY_AUTH"
            })
    void whatIsHalfIsRefusedWithARemedy(String line) {
        String[] parts = line.split(" -> ");

        assertThatThrownBy(() -> of(parts[0]))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(parts[1])
                .hasMessageNotContaining("brief")
                .hasMessageNotContaining(LONG);
    }

    private static ServerConfig of(String settings) {
        Map<String, String> values = new HashMap<>();
        for (String setting : settings.split(";")) {
            String[] parts = setting.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], parts[1]);
            }
        }
        return ServerConfig.of(new EngineSettings(values));
    }
}
