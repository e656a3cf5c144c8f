package io.theopy.server.secret.file;

import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference;
import io.theopy.spi.EngineSettings;
import java.util.Optional;

/**
 * The secrets that open a store of secrets, which cannot be in one themselves: written out, or in a file, which is read
 * each time. Thread-safe.
 */
public final class OpeningSecrets {
    private final EngineSettings settings;
    private final FileSecrets files;

    public OpeningSecrets(EngineSettings settings, SecretFile files) {
        this.settings = settings;
        this.files = new FileSecrets(files);
    }

    /** @throws SecretException when the setting is there and its secret cannot be read */
    public Optional<Secret> find(String setting) {
        return settings.get(setting).map(text -> read(setting, text));
    }

    private Secret read(String setting, String text) {
        try {
            SecretReference where = SecretReference.parse(text);
            if (where instanceof SecretReference.InFile file) {
                return files.read(file);
            }
            if (where instanceof SecretReference.Literal literal) {
                return literal.value();
            }
        } catch (IllegalArgumentException e) {
            throw new SecretException(setting + " must be a value on one line, or file: and a path");
        }
        throw new SecretException(
                setting + " opens a store of secrets, so it cannot be in one; write file: and a path");
    }
}
