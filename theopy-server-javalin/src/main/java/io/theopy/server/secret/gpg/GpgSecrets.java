package io.theopy.server.secret.gpg;

import io.theopy.server.secret.file.OpeningSecrets;
import io.theopy.server.secret.file.SecretFile;
import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference;
import io.theopy.server.secret.model.SecretResolver;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.openpgp.PGPException;

/**
 * Reads {@code gpg:FILE#NAME}: a line of settings that {@code gpg} encrypted for a passphrase or a key. Thread-safe.
 */
public final class GpgSecrets implements SecretResolver<SecretReference.InGpg> {
    private static final String KEY = "THEOPY_GPG_KEY";
    private static final String PASSPHRASE = "THEOPY_GPG_PASSPHRASE";

    private final EngineSettings settings;
    private final SecretFile files;
    private final OpeningSecrets secrets;
    private final Map<Path, Opened> opened = new ConcurrentHashMap<>();

    /** What a file held when it was these bytes: to make a key of a passphrase takes a tenth of a second. */
    private record Opened(byte[] encrypted, Map<String, String> values) {}

    public GpgSecrets(EngineSettings settings, SecretFile files) {
        this.settings = settings;
        this.files = files;
        this.secrets = new OpeningSecrets(settings, files);
    }

    @Override
    public Secret read(SecretReference.InGpg reference) {
        byte[] encrypted = files.read(reference.file());
        Opened last = opened.get(reference.file());
        Opened now = last != null && Arrays.equals(last.encrypted(), encrypted)
                ? last
                : new Opened(encrypted, EnvFile.read(decrypted(reference.file(), encrypted)));
        opened.put(reference.file(), now);
        String value = now.values().get(reference.name());
        if (value == null) {
            throw new SecretException(reference.file() + " has no line " + reference.name() + "=...; add it");
        }
        return Secret.of(value);
    }

    private String decrypted(Path file, byte[] encrypted) {
        Optional<byte[]> key = settings.get(KEY).map(path -> readKey(Path.of(path)));
        Optional<Secret> passphrase = secrets.find(PASSPHRASE);
        if (key.isEmpty() && passphrase.isEmpty()) {
            throw new SecretException("set " + PASSPHRASE + " to file: and the path of the passphrase, or " + KEY
                    + " to the path of the secret key");
        }
        char[] phrase = passphrase.map(Secret::reveal).orElse("").toCharArray();
        try {
            return new String(new PgpMessage(key, phrase).decrypt(encrypted), StandardCharsets.UTF_8);
        } catch (PGPException | IOException | RuntimeException e) {
            // Whatever it is: with a wrong passphrase anything can go wrong in the middle of a message.
            throw new SecretException(
                    file + " cannot be decrypted (" + e.getClass().getSimpleName() + "): see that it"
                            + " is what gpg wrote, unaltered, and that "
                            + (key.isEmpty() ? PASSPHRASE : KEY + " and " + PASSPHRASE) + " belong to it");
        }
    }

    private byte[] readKey(Path file) {
        files.warnIfOpen(file);
        return files.read(file);
    }
}
