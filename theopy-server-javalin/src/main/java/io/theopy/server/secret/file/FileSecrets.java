package io.theopy.server.secret.file;

import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference;
import io.theopy.server.secret.model.SecretResolver;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads {@code file:PATH}: all of the file but one line break at its end. Thread-safe. */
public final class FileSecrets implements SecretResolver<SecretReference.InFile> {
    private final SecretFile files;

    public FileSecrets(SecretFile files) {
        this.files = files;
    }

    @Override
    public Secret read(SecretReference.InFile reference) {
        byte[] bytes = files.read(reference.file());
        files.warnIfOpen(reference.file());
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Secret.of(text.replaceFirst("\\r?\\n\\z", ""));
        } catch (CharacterCodingException e) {
            throw new SecretException(reference.file() + " is no text in UTF-8; store the value alone");
        }
    }
}
