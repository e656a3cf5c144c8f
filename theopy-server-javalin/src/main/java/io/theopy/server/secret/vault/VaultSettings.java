package io.theopy.server.secret.vault;

import io.theopy.server.secret.file.OpeningSecrets;
import io.theopy.server.secret.file.SecretFile;
import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.ThisMachine;
import io.theopy.spi.EngineSettings;
import java.util.Optional;
import okhttp3.HttpUrl;

/** How Vault is reached, by the names that Vault's own tools give their settings. What is in files is read each time. */
final class VaultSettings {
    private static final String TOKEN = "VAULT_TOKEN";
    private static final String ROLE = "VAULT_ROLE_ID";
    private static final String ROLE_SECRET = "VAULT_SECRET_ID";

    private final EngineSettings settings;
    private final OpeningSecrets secrets;

    VaultSettings(EngineSettings settings, SecretFile files) {
        this.settings = settings;
        this.secrets = new OpeningSecrets(settings, files);
    }

    /** What it takes to log in by AppRole. */
    record Role(Secret id, Secret secret) {}

    HttpUrl address() {
        return settings.get("VAULT_ADDR")
                .flatMap(text -> Optional.ofNullable(HttpUrl.parse(text)))
                .filter(url -> ThisMachine.isSafe(url.uri()))
                .orElseThrow(() -> new SecretException("set VAULT_ADDR to where Vault is, such as https://vault:8200; "
                        + "over plain http it may only be on this machine"));
    }

    Optional<String> namespace() {
        return settings.get("VAULT_NAMESPACE");
    }

    /** Where the AppRole method is mounted. */
    String roleMount() {
        return settings.get("VAULT_APPROLE_MOUNT").orElse("approle");
    }

    Optional<Role> role() {
        Optional<Secret> id = secrets.find(ROLE);
        return id.map(given -> new Role(
                given,
                secrets.find(ROLE_SECRET)
                        .orElseThrow(() -> new SecretException(
                                ROLE + " is set and " + ROLE_SECRET + " is not; set it, best to file: and a path"))));
    }

    Secret token() {
        return secrets.find(TOKEN)
                .orElseThrow(() -> new SecretException(
                        "set " + TOKEN + ", or " + ROLE + " and " + ROLE_SECRET + ", so that Vault lets Theopy in"));
    }
}
