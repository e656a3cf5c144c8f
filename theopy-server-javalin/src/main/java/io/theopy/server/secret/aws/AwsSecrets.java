package io.theopy.server.secret.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.theopy.server.secret.model.Secret;
import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference;
import io.theopy.server.secret.model.SecretResolver;
import io.theopy.spi.EngineSettings;

/** Reads {@code aws:NAME} and {@code aws:NAME#FIELD}, where the SDK of AWS is there. Thread-safe. */
public final class AwsSecrets implements SecretResolver<SecretReference.InAws> {
    private final EngineSettings settings;
    private final ObjectMapper mapper = new ObjectMapper();

    public AwsSecrets(EngineSettings settings) {
        this.settings = settings;
    }

    @Override
    public Secret read(SecretReference.InAws reference) {
        String text = text(reference.name());
        return Secret.of(reference.field().map(name -> field(text, name)).orElse(text));
    }

    private String field(String text, String name) {
        try {
            JsonNode value = mapper.readTree(text).path(name);
            if (value.isTextual()) {
                return value.asText();
            }
        } catch (JsonProcessingException e) {
            throw new SecretException("what is there is no JSON, so it has no field " + name
                    + "; leave out # and what follows, or store JSON");
        }
        throw new SecretException("the JSON that is there has no text in the field " + name + "; add it");
    }

    /** A client for each time: they are far apart, and so nobody has to close one. */
    private String text(String name) {
        try (AwsSdk sdk = AwsSdk.of(settings)) {
            return sdk.read(name);
        } catch (LinkageError e) {
            throw new SecretException("the SDK of AWS is not on the class path: put"
                    + " software.amazon.awssdk:secretsmanager and url-connection-client, with what they need, into"
                    + " the folder lib beside Theopy's jar (docs/secrets.md)");
        }
    }
}
