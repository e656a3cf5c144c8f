package io.theopy.server.secret.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.theopy.server.secret.model.SecretException;
import io.theopy.server.secret.model.SecretReference.InAws;
import io.theopy.spi.EngineSettings;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets in AWS Secrets Manager, through the real SDK against the answers of the real service. */
class AwsSecretsTest {
    private static final String HERE = "io.theopy.server.secret.aws.";

    private final FakeAws aws =
            new FakeAws().with("theopy/token", "hush-1").with("theopy/json", "{\"token\":\"hush-2\",\"count\":3}");
    private final AwsSecrets secrets = new AwsSecrets(new EngineSettings(aws.settings()));

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void aNameGivesAllOfItAndAFieldAPartOfItsJson() {
        assertThat(read("theopy/token", Optional.empty())).isEqualTo("hush-1");
        assertThat(read("theopy/json", Optional.of("token"))).isEqualTo("hush-2");
        aws.with("theopy/token", "hush-3");
        assertThat(read("theopy/token", Optional.empty())).isEqualTo("hush-3");
    }

    @ParameterizedTest
    @CsvSource({
        "theopy/json, none, no text in the field none",
        "theopy/json, count, no text in the field count",
        "theopy/token, token, no JSON",
        "theopy/other, '', no such secret"
    })
    void whatIsNotThereIsTold(String name, String field, String why) {
        assertThatThrownBy(() -> read(name, Optional.of(field).filter(text -> !text.isEmpty())))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource({
        "DENIED, allow secretsmanager:GetSecretValue",
        "BAD_CREDENTIALS, give Theopy new ones",
        "NO_KEY, kms:Decrypt",
        "INTERNAL, state of Secrets Manager",
        "ODD_ERROR, no known error",
        "GARBAGE, does not answer",
        "PAGE, does not answer",
        "HANGS_UP, does not answer"
    })
    void whatIsWrongIsToldWithWhatToDo(FakeAws.Mood mood, String remedy) {
        aws.is(mood);

        assertThatThrownBy(() -> read("theopy/token", Optional.empty()))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(remedy);
    }

    @Test
    void aRegionThatIsMissingOrAnEndpointThatIsNoneIsNamed() {
        EngineSettings settings =
                new EngineSettings(Map.of("THEOPY_AWS_ENDPOINT", "not an address", "AWS_REGION", "x"));

        assertThatThrownBy(() -> new AwsSecrets(settings).read(new InAws("a", Optional.empty())))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("THEOPY_AWS_ENDPOINT");
    }

    /** As in the folder lib, where the SDK is not, unless somebody puts it there. */
    @Test
    void withoutTheSdkOnTheClassPathItSaysWhatToPutThere() throws ReflectiveOperationException {
        Class<?> type = new WithoutSdk().loadClass(HERE + "AwsSecrets");
        Object bare = type.getConstructor(EngineSettings.class).newInstance(EngineSettings.none());

        assertThatThrownBy(() -> {
                    try {
                        type.getMethod("read", InAws.class).invoke(bare, new InAws("a", Optional.empty()));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                })
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("software.amazon.awssdk:secretsmanager");
    }

    private String read(String name, Optional<String> field) {
        return secrets.read(new InAws(name, field)).reveal();
    }

    /** Loads this package's classes anew, and finds none of the SDK's. */
    private static final class WithoutSdk extends ClassLoader {
        WithoutSdk() {
            super(AwsSecretsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("software.amazon.")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith(HERE)) {
                return super.loadClass(name, resolve);
            }
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
