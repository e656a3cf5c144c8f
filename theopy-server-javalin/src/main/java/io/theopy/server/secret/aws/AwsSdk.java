package io.theopy.server.secret.aws;

import io.theopy.server.secret.model.SecretException;
import io.theopy.spi.EngineSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClientBuilder;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/** The only class that knows the SDK of AWS, so that all others load without it. Thread-safe. */
final class AwsSdk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final SecretsManagerClient client;

    private AwsSdk(SecretsManagerClient client) {
        this.client = client;
    }

    /** Credentials and region of the settings, or else wherever the SDK finds some. */
    static AwsSdk of(EngineSettings settings) {
        try {
            SecretsManagerClientBuilder builder = SecretsManagerClient.builder()
                    .httpClientBuilder(UrlConnectionHttpClient.builder()
                            .connectionTimeout(PATIENCE)
                            .socketTimeout(PATIENCE))
                    .overrideConfiguration(override -> override.apiCallTimeout(PATIENCE.multipliedBy(2)));
            settings.get("AWS_REGION").map(Region::of).ifPresent(builder::region);
            settings.get("THEOPY_AWS_ENDPOINT").map(URI::create).ifPresent(builder::endpointOverride);
            credentials(settings).map(StaticCredentialsProvider::create).ifPresent(builder::credentialsProvider);
            return new AwsSdk(builder.build());
        } catch (SdkException | IllegalArgumentException e) {
            throw new SecretException(
                    "AWS cannot be asked with these settings (" + e.getClass().getSimpleName()
                            + "); set AWS_REGION, such as eu-west-3, and see that THEOPY_AWS_ENDPOINT is an address");
        }
    }

    private static Optional<AwsCredentials> credentials(EngineSettings settings) {
        Optional<String> id = settings.get("AWS_ACCESS_KEY_ID");
        Optional<String> key = settings.get("AWS_SECRET_ACCESS_KEY");
        if (id.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(settings.get("AWS_SESSION_TOKEN")
                .<AwsCredentials>map(session -> AwsSessionCredentials.create(id.get(), key.get(), session))
                .orElseGet(() -> AwsBasicCredentials.create(id.get(), key.get())));
    }

    String read(String name) {
        try {
            String text =
                    client.getSecretValue(request -> request.secretId(name)).secretString();
            if (text == null) {
                throw new SecretException(
                        "AWS gives no text for it; see that it is stored as text, and that it is AWS that answers");
            }
            return text;
        } catch (SecretsManagerException e) {
            throw new SecretException(remedy(code(e)) + " (" + code(e) + ", status " + e.statusCode() + ")");
        } catch (SdkException e) {
            throw new SecretException("AWS does not answer, or Theopy has no credentials for it ("
                    + e.getClass().getSimpleName() + "); see that the network lets it through, and that a role or"
                    + " AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are there");
        }
    }

    private static String code(SecretsManagerException e) {
        AwsErrorDetails details = e.awsErrorDetails();
        String code = details == null || details.errorCode() == null ? "" : details.errorCode();
        // What answers may be no AWS at all, and put anything there.
        return code.matches("[A-Za-z]{1,60}") ? code : "no known error";
    }

    private static String remedy(String code) {
        return switch (code) {
            case "ResourceNotFoundException" -> "there is no such secret in this region; make it, or set AWS_REGION";
            case "AccessDeniedException" ->
                "AWS does not let Theopy read it; allow secretsmanager:GetSecretValue on it";
            case "UnrecognizedClientException", "InvalidSignatureException", "ExpiredTokenException" ->
                "AWS does not accept the credentials; give Theopy new ones";
            case "DecryptionFailure" -> "AWS cannot decrypt it; allow kms:Decrypt with its key";
            default -> "AWS cannot give it now; look at the state of Secrets Manager";
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
