package io.theopy.server.config;

import io.theopy.server.secret.model.SecretReference;
import io.theopy.server.secret.model.ThisMachine;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@link AuthConfig}, and says what is wrong with it: what is half configured must not be half open. */
final class AuthSettings {
    private static final String WAYS = "THEOPY_AUTH";
    private static final Set<String> KNOWN = Set.of("token", "jwt", "proxy");
    private static final List<String> OF_JWT = List.of(
            "THEOPY_JWT_ISSUER",
            "THEOPY_JWT_AUDIENCE",
            "THEOPY_JWT_JWKS_URL",
            "THEOPY_JWT_PUBLIC_KEYS",
            "THEOPY_JWT_SECRET");
    private static final String PROXIES = "THEOPY_TRUSTED_PROXIES";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Set<String> NO_IDENTITY =
            Set.of("authorization", "cookie", "host", "origin", "content-type", "x-forwarded-for", "x-request-id");

    private final SettingsReader reader;

    AuthSettings(SettingsReader reader) {
        this.reader = reader;
    }

    AuthConfig read() {
        Set<String> ways = words(reader.text(WAYS, "none"));
        if (ways.isEmpty() || !KNOWN.containsAll(ways) && !ways.equals(Set.of("none"))) {
            reader.problem(WAYS + " is \"" + reader.text(WAYS, "") + "\"; set it to none, or to what callers may be "
                    + "known by: token, jwt, proxy, or several of them with commas between");
            return AuthConfig.NONE;
        }
        if (!ways.contains("jwt")) {
            OF_JWT.forEach(name -> unused(name, "jwt"));
        }
        if (!ways.contains("proxy")) {
            unused(PROXIES, "proxy");
        }
        return new AuthConfig(
                ways.contains("token"),
                ways.contains("jwt") ? jwt() : Optional.empty(),
                ways.contains("proxy") ? proxy() : Optional.empty());
    }

    /** Somebody thinks that it protects something. */
    private void unused(String name, String way) {
        if (!reader.text(name, "").isEmpty()) {
            reader.problem(name + " is set and " + WAYS + " does not say " + way + "; add " + way
                    + " to it, or leave out " + name);
        }
    }

    private Optional<AuthConfig.Jwt> jwt() {
        String issuer = required("THEOPY_JWT_ISSUER", "the iss that the issuer puts into its tokens");
        String audience = required("THEOPY_JWT_AUDIENCE", "the aud by which the issuer names Theopy");
        Optional<AuthConfig.Keys> keys = keys();
        String roles = reader.text("THEOPY_JWT_ROLE_CLAIM", "role");
        Optional<String> scopes =
                Optional.of(reader.text("THEOPY_JWT_SCOPE_CLAIM", "")).filter(claim -> !claim.isEmpty());
        return keys.map(source -> new AuthConfig.Jwt(issuer, audience, source, roles, scopes));
    }

    private Optional<AuthConfig.Keys> keys() {
        List<AuthConfig.Keys> keys = new ArrayList<>();
        reader.httpUrl("THEOPY_JWT_JWKS_URL").filter(this::isSafe).ifPresent(url -> {
            Duration outage = reader.duration(
                    "THEOPY_JWT_JWKS_OUTAGE", Duration.ofHours(1), Duration.ofMinutes(5), Duration.ofDays(1));
            keys.add(new AuthConfig.Keys.Published(url, outage));
        });
        reader.path("THEOPY_JWT_PUBLIC_KEYS")
                .map(Path::toAbsolutePath)
                .ifPresent(file -> keys.add(new AuthConfig.Keys.PublicKeys(file)));
        reader.secret("THEOPY_JWT_SECRET").ifPresent(secret -> {
            if (isWrittenOut(reader.text("THEOPY_JWT_SECRET", ""))
                    && secret.get().getBytes(StandardCharsets.UTF_8).length < AuthConfig.SHORTEST_SECRET) {
                reader.problem("THEOPY_JWT_SECRET is shorter than " + AuthConfig.SHORTEST_SECRET
                        + " bytes, which can be guessed; set it to a longer one, for both sides");
            }
            keys.add(new AuthConfig.Keys.Secret(secret));
        });
        if (keys.size() != 1) {
            reader.problem(
                    "one of THEOPY_JWT_JWKS_URL, THEOPY_JWT_PUBLIC_KEYS and THEOPY_JWT_SECRET must say what JWTs "
                            + "are signed with, and " + (keys.isEmpty() ? "none does" : "several do")
                            + "; set just one");
        }
        return keys.stream().findFirst();
    }

    /** One that is kept elsewhere is looked at when the server starts. */
    private static boolean isWrittenOut(String setting) {
        return SecretReference.parse(setting) instanceof SecretReference.Literal;
    }

    /** Whoever is on the way could put in keys of their own. */
    private boolean isSafe(URI url) {
        if (!ThisMachine.isSafe(url)) {
            reader.problem("THEOPY_JWT_JWKS_URL is \"" + url
                    + "\"; set it to an https address, so that nobody on the way " + "can put in keys of their own");
            return false;
        }
        return true;
    }

    private Optional<AuthConfig.Proxy> proxy() {
        List<AddressRange> trusted = Stream.of(required(PROXIES, "the proxy's address, or several with commas between")
                        .split(","))
                .filter(text -> !text.isBlank())
                .flatMap(text -> range(text).stream())
                .toList();
        return Optional.of(new AuthConfig.Proxy(
                trusted,
                header("THEOPY_PROXY_USER_HEADER", "X-Forwarded-User"),
                header("THEOPY_PROXY_ROLE_HEADER", "X-Forwarded-Role")));
    }

    private Optional<AddressRange> range(String text) {
        try {
            return Optional.of(AddressRange.parse(text));
        } catch (IllegalArgumentException e) {
            reader.problem(PROXIES + " has \"" + text.strip() + "\" in it; write numeric addresses or ranges such as "
                    + "192.0.2.7, 10.1.0.0/16 or fd00::/8, with commas between");
            return Optional.empty();
        }
    }

    private String header(String name, String otherwise) {
        String value = reader.text(name, otherwise);
        if (!HEADER.matcher(value).matches() || NO_IDENTITY.contains(value.toLowerCase(Locale.ROOT))) {
            reader.problem(name + " is \"" + value + "\"; set it to the name of a header of the proxy's own, such as "
                    + otherwise);
        }
        return value;
    }

    private String required(String name, String what) {
        String value = reader.text(name, "");
        if (value.isEmpty()) {
            reader.problem(name + " is not set, though " + WAYS + " needs it; set it to " + what);
        }
        return value;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split(","))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
