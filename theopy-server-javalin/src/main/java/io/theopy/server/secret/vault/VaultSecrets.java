package io.theopy.server.secret.vault;

import com.fasterxml.jackson.databind.JsonNode;
import io.theopy.server.secret.file.SecretFile;
import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference;
import io.theopy.server.secret.model.SecretResolver;
import io.theopy.server.secret.vault.VaultHttp.Answer;
import io.theopy.spi.EngineSettings;
import java.time.Clock;
import java.time.Duration;

/** Reads {@code vault:MOUNT/PATH#FIELD}: the newest version in a key-value engine of version 2. Thread-safe. */
public final class VaultSecrets implements SecretResolver<SecretReference.InVault> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final VaultHttp http;
    private final VaultLogin login;

    public VaultSecrets(EngineSettings settings, SecretFile files) {
        this(settings, files, Clock.systemUTC(), PATIENCE);
    }

    VaultSecrets(EngineSettings settings, SecretFile files, Clock clock, Duration patience) {
        VaultSettings vault = new VaultSettings(settings, files);
        this.http = new VaultHttp(vault, patience);
        this.login = new VaultLogin(vault, http, clock);
    }

    @Override
    public Secret read(SecretReference.InVault reference) {
        Answer answer = ask(reference);
        // A token that Vault has taken back, or forgotten with a restart.
        if (answer.status() == 403 && login.forget()) {
            answer = ask(reference);
        }
        if (!answer.isGood()) {
            throw VaultTrouble.of(answer.status(), refused(answer, reference));
        }
        JsonNode data = answer.body().path("data");
        if (!data.path("data").isObject() || !data.path("metadata").isObject()) {
            throw new SecretException("what is at " + reference.mount() + " is no key-value engine of version 2;"
                    + " `vault kv enable-versioning " + reference.mount() + "` makes it one");
        }
        JsonNode field = data.path("data").path(reference.field());
        if (!field.isTextual()) {
            throw new SecretException(reference.path() + " has no text in the field " + reference.field()
                    + "; add it with `vault kv patch`");
        }
        return Secret.of(field.asText());
    }

    private Answer ask(SecretReference.InVault reference) {
        return http.get(reference.mount() + "/data/" + reference.path(), login.token());
    }

    private static String refused(Answer answer, SecretReference.InVault reference) {
        if (answer.status() == 403) {
            return "Vault does not let Theopy read it: give the token a policy with read on " + reference.mount()
                    + "/data/" + reference.path() + ", or, if it has ended, make a new one";
        }
        return answer.body().path("data").path("metadata").isObject()
                ? "its newest version was deleted; `vault kv undelete` or `vault kv put` it"
                : "there is nothing at " + reference.path() + ", or " + reference.mount()
                        + " is no key-value engine of version 2; look with `vault kv get`";
    }
}
