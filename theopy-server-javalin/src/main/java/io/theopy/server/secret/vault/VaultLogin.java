package io.theopy.server.secret.vault;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.vault.VaultHttp.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The token that opens Vault: the one of the settings, or one that an AppRole was given. Renewed when a third of its time
 * is left. Thread-safe.
 */
final class VaultLogin {
    private static final Logger LOG = LoggerFactory.getLogger(VaultLogin.class);
    private static final int TOO_MANY = 429;
    /** Vault is sealed, in standby or out of order, which ends by itself. */
    private static final int TROUBLE = 472;

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final VaultSettings settings;
    private final VaultHttp http;
    private final Clock clock;
    private Optional<Lease> lease = Optional.empty();

    /**
     * @param given what the settings held when this began; another one since means to begin anew
     * @param renewFrom empty: it need not, or cannot, be renewed
     * @param ends empty: never
     */
    private record Lease(Secret given, Secret token, Optional<Instant> renewFrom, Optional<Instant> ends) {}

    VaultLogin(VaultSettings settings, VaultHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    /** @throws SecretException when Vault lets nobody in */
    synchronized String token() {
        Optional<VaultSettings.Role> role = settings.role();
        Secret given = role.map(VaultSettings.Role::secret).orElseGet(settings::token);
        Instant now = clock.instant();
        Optional<Lease> current = lease.filter(held -> held.given().equals(given))
                .filter(held -> role.isEmpty() || isBefore(now, held.ends()));
        if (current.isPresent() && !isBefore(now, current.get().renewFrom())) {
            current = renewed(current.get(), role.isPresent());
        }
        Lease next = current.orElseGet(() -> role.map(this::logIn).orElseGet(() -> lookedUp(given)));
        lease = Optional.of(next);
        return next.token().reveal();
    }

    /** Takes the token for one that counts no more; returns whether another can be had. */
    synchronized boolean forget() {
        lease = Optional.empty();
        return settings.role().isPresent();
    }

    private static boolean isBefore(Instant now, Optional<Instant> then) {
        return then.map(now::isBefore).orElse(true);
    }

    private Lease logIn(VaultSettings.Role role) {
        Answer answer = http.post(
                "auth/" + settings.roleMount() + "/login",
                Optional.empty(),
                Map.of("role_id", role.id().reveal(), "secret_id", role.secret().reveal()));
        if (!answer.isGood()) {
            throw VaultTrouble.of(
                    answer.status(),
                    "Vault does not accept VAULT_ROLE_ID and VAULT_SECRET_ID; see that the role is there, and"
                            + " make a new secret id");
        }
        JsonNode auth = answer.body().path("auth");
        String token = auth.path("client_token").asText("");
        if (token.isEmpty()) {
            throw new SecretException("Vault's answer to the login has no token; see that VAULT_ADDR is right");
        }
        return lease(role.secret(), Secret.of(token), auth.path("lease_duration"), auth.path("renewable"));
    }

    /** The token of the settings, with how long it lives; one that may not look itself up lives as long as it lives. */
    private Lease lookedUp(Secret given) {
        Answer answer = http.get("auth/token/lookup-self", given.reveal());
        JsonNode data = answer.body().path("data");
        return lease(given, given, data.path("ttl"), data.path("renewable"));
    }

    private Lease lease(Secret given, Secret token, JsonNode seconds, JsonNode renewable) {
        long left = seconds.asLong(0);
        Instant now = clock.instant();
        return left <= 0
                ? new Lease(given, token, Optional.empty(), Optional.empty())
                : new Lease(
                        given,
                        token,
                        renewable.asBoolean(false) ? Optional.of(now.plusMillis(left * 667)) : Optional.empty(),
                        Optional.of(now.plusSeconds(left)));
    }

    /** The same token with more time; for an AppRole empty when it gets none, and has to log in again. */
    private Optional<Lease> renewed(Lease old, boolean canLogIn) {
        Answer answer =
                http.post("auth/token/renew-self", Optional.of(old.token().reveal()), Map.of());
        JsonNode auth = answer.body().path("auth");
        if (answer.isGood() && auth.path("lease_duration").asLong(0) > 0) {
            return Optional.of(lease(old.given(), old.token(), auth.path("lease_duration"), auth.path("renewable")));
        }
        if (canLogIn) {
            return Optional.empty();
        }
        if (answer.status() >= TROUBLE || answer.status() == TOO_MANY) {
            LOG.warn("Vault cannot renew its token at the moment (status {}); it is asked again", answer.status());
            return Optional.of(new Lease(
                    old.given(), old.token(), Optional.of(clock.instant().plus(AGAIN)), old.ends()));
        }
        LOG.warn(
                "Vault does not renew its token (status {}), which ends at {}: give Theopy another one with VAULT_TOKEN",
                answer.status(),
                old.ends().map(Instant::toString).orElse("no known time"));
        return Optional.of(new Lease(old.given(), old.token(), Optional.empty(), old.ends()));
    }
}
