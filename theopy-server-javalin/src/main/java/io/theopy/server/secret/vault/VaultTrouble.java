package io.theopy.server.secret.vault;

import io.theopy.server.secret.model.SecretException;

/** What a status of Vault means, and what to do about it. */
final class VaultTrouble {
    private VaultTrouble() {}

    /** @param refused what to do when it does not let Theopy do this, or does not know it */
    static SecretException of(int status, String refused) {
        String why = switch (status) {
            case 400, 403, 404 -> refused;
            case 429, 472, 473 -> "this node of Vault is on standby; set VAULT_ADDR to the active one";
            case 503 -> "Vault is sealed or under maintenance; unseal it";
            default ->
                status >= 300 && status < 400
                        ? "Vault sends elsewhere; set VAULT_ADDR to the active node itself"
                        : "Vault is in trouble; look at its log";
        };
        return new SecretException(why + " (status " + status + ")");
    }
}
