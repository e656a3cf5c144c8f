package io.theopy.server.secret.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a setting's value says about where its secret is. */
class SecretReferenceTest {
    private static final String CANARY = "canary-31c9d4";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "file:/run/secrets/token, file:/run/secrets/token, InFile",
                "file:relative name, file:relative name, InFile",
                "vault:secret/theopy#token, vault:secret/theopy#token, InVault",
                "vault:kv-prod/team a/theopy#db.password, vault:kv-prod/team a/theopy#db.password, InVault",
                "aws:theopy/teepy, aws:theopy/teepy, InAws",
                "aws:theopy#token, aws:theopy#token, InAws",
                "aws:arn:aws:secretsmanager:eu-west-3:123456789012:secret:t-AbC#t,"
                        + " aws:arn:aws:secretsmanager:eu-west-3:123456789012:secret:t-AbC#t, InAws",
                "gpg:/etc/theopy.env.gpg#TEEPY_API_TOKEN, gpg:/etc/theopy.env.gpg#TEEPY_API_TOKEN, InGpg",
                "gpg:with#hash.gpg#NAME, gpg:with#hash.gpg#NAME, InGpg",
                "plain-token, the settings, Literal",
                "with:colon, the settings, Literal",
                "FILE:upper case is no prefix, the settings, Literal",
            })
    void aPrefixSaysWhere(String setting, String text, String kind) {
        SecretReference reference = SecretReference.parse(setting);

        assertThat(reference).hasToString(text);
        assertThat(reference.getClass().getSimpleName()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:",
                "file:   ",
                "file:\0",
                "vault:",
                "vault:secret",
                "vault:secret/path",
                "vault:secret#field",
                "vault:secret/../sys#x",
                "vault:secret/a/..#x",
                "vault:se%2fcret/a#x",
                "vault:secret/a?b#x",
                "aws:",
                "aws:#field",
                "aws:name with blank",
                "gpg:",
                "gpg:file",
                "gpg:#NAME",
                "gpg:file#",
                "gpg:file#1NAME"
            })
    void whatCannotBeAPlaceIsRefusedWithTheFormAndWithoutTheValue(String setting) {
        assertThatThrownBy(() -> SecretReference.parse(setting + (setting.endsWith(":") ? "" : "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(setting.substring(0, setting.indexOf(':') + 1));
    }

    @Test
    void aRefusalDoesNotRepeatWhatMayBeASecret() {
        assertThatThrownBy(() -> SecretReference.parse("vault:" + CANARY))
                .message()
                .doesNotContain(CANARY);
        assertThatThrownBy(() -> SecretReference.parse(CANARY + "\nsecond line"))
                .message()
                .doesNotContain(CANARY);
    }

    @Test
    void aSecretHidesItselfInEveryText() {
        Secret secret = Secret.of(CANARY);

        assertThat(secret).hasToString("(secret)").isEqualTo(Secret.of(CANARY)).isNotEqualTo(Secret.of("other"));
        assertThat(new SecretReference.Literal(secret).toString()).doesNotContain(CANARY);
        assertThat(secret.hashCode()).isEqualTo(Secret.of("other").hashCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\tb", "a\u007fb"})
    void whatIsNoSecretIsRefused(String value) {
        assertThatThrownBy(() -> Secret.of(value)).isInstanceOf(SecretException.class);
        assertThatThrownBy(() -> Secret.of("x".repeat(16_385))).hasMessageContaining("16384");
    }
}
