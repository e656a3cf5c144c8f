package io.theopy.server.auth.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.theopy.TeepyRoles;
import io.theopy.server.auth.Authentication;
import io.theopy.server.auth.Identity;
import io.theopy.server.auth.Presented;
import io.theopy.server.auth.Rights;
import io.theopy.server.config.ServerConfig;
import io.theopy.spi.EngineSettings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A proxy's word counts from where the settings say that it stands, and nowhere else. */
class ProxyAuthenticatorTest {
    private final ProxyAuthenticator proxies = new ProxyAuthenticator(
            ServerConfig.of(new EngineSettings(Map.of(
                            "THEOPY_AUTH", "proxy",
                            "THEOPY_TRUSTED_PROXIES", "10.1.0.0/16, 192.0.2.7, 2001:db8:1::/48, 172.16.0.0/12")))
                    .auth()
                    .proxy()
                    .orElseThrow(),
            new Rights(() -> Map.of("manager", TeepyRoles.MANAGER)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.0.0",
                "10.1.255.255",
                "192.0.2.7",
                "2001:db8:1::5",
                "[2001:db8:1:ffff::1]",
                "2001:db8:1::5%eth0",
                "::ffff:10.1.2.3",
                "172.31.255.255"
            })
    void theListedAreBelieved(String address) {
        Authentication result = proxies.authenticate(from(address, List.of("ada"), List.of("manager")));

        assertThat(result).isInstanceOf(Authentication.Known.class);
        Identity identity = ((Authentication.Known) result).identity();
        assertThat(identity.means()).isEqualTo(Identity.Means.TRUSTED_PROXY);
        assertThat(identity.caller().id()).isEqualTo("ada");
        assertThat(identity.caller().scopes()).isEqualTo(TeepyRoles.MANAGER.scopes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.255.255",
                "10.2.0.0",
                "192.0.2.6",
                "192.0.2.70",
                "2001:db8:2::1",
                "::1",
                "127.0.0.1",
                "172.32.0.0",
                "localhost",
                "",
                "unknown"
            })
    void nobodyElseIs(String address) {
        assertThat(proxies.authenticate(from(address, List.of("ada"), List.of("manager"))))
                .isInstanceOf(Authentication.Refused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ada|bob, manager",
        "ada, manager|manager",
        "ada,",
        ", manager",
        "ada, king",
        "ada, Manager",
        "'ada,bob', manager",
        "a da, manager",
        "'', manager",
        "\u0430da, manager"
    })
    void whatIsSaidTwiceOrHalfIsRefused(String users, String roles) {
        assertThat(proxies.authenticate(from("192.0.2.7", split(users), split(roles))))
                .isInstanceOf(Authentication.Refused.class);
    }

    @Test
    void aProxyThatSaysNothingSaysNothing() {
        assertThat(proxies.authenticate(from("192.0.2.7", List.of(), List.of())))
                .isInstanceOf(Authentication.Absent.class);
    }

    private static List<String> split(String values) {
        return values == null ? List.of() : List.of(values.split("\\|", -1));
    }

    private static Presented from(String address, List<String> users, List<String> roles) {
        return new Presented() {
            @Override
            public List<String> header(String name) {
                return name.equals("X-Forwarded-User") ? users : name.equals("X-Forwarded-Role") ? roles : List.of();
            }

            @Override
            public String remoteAddress() {
                return address;
            }
        };
    }
}
