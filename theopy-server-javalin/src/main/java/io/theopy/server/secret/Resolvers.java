package io.theopy.server.secret;

import io.theopy.server.secret.aws.AwsSecrets;
import io.theopy.server.secret.file.FileSecrets;
import io.theopy.server.secret.file.SecretFile;
import io.theopy.server.secret.gpg.GpgSecrets;
import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretReference;
import io.theopy.server.secret.vault.VaultSecrets;
import io.theopy.spi.EngineSettings;

/** One reader for each kind of place. Each looks at its own settings when it is first used. Thread-safe. */
final class Resolvers {
    private final FileSecrets files;
    private final VaultSecrets vault;
    private final AwsSecrets aws;
    private final GpgSecrets gpg;

    Resolvers(EngineSettings settings) {
        SecretFile reading = new SecretFile();
        this.files = new FileSecrets(reading);
        this.vault = new VaultSecrets(settings, reading);
        this.aws = new AwsSecrets(settings);
        this.gpg = new GpgSecrets(settings, reading);
    }

    /** @throws io.theopy.server.secret.model.SecretException saying why it cannot be had */
    Secret read(SecretReference reference) {
        if (reference instanceof SecretReference.InFile file) {
            return files.read(file);
        }
        if (reference instanceof SecretReference.InVault in) {
            return vault.read(in);
        }
        if (reference instanceof SecretReference.InAws in) {
            return aws.read(in);
        }
        if (reference instanceof SecretReference.InGpg in) {
            return gpg.read(in);
        }
        return ((SecretReference.Literal) reference).value();
    }
}
