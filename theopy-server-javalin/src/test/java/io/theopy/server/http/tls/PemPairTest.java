package io.theopy.server.http.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemPairTest {
    private static TestPair rsa;
    private static TestPair ec;

    @BeforeAll
    static void make() {
        rsa = TestPair.rsa("rsa");
        ec = TestPair.ec("ec");
    }

    @Test
    void keysOfBothKindsAreReadInEveryFormThatToolsWrite() throws Exception {
        byte[] pkcs1 = PrivateKeyInfo.getInstance(rsa.key().getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        byte[] sec1 = withCurve(ec);

        assertThat(read(rsa.chainPem(), rsa.keyPem()).key()).isEqualTo(rsa.key());
        assertThat(number(read(ec.chainPem(), ec.keyPem()))).isEqualTo(number(ec.key()));
        assertThat(read(rsa.chainPem(), TestPair.pem("RSA PRIVATE KEY", pkcs1)).key())
                .isEqualTo(rsa.key());
        assertThat(number(read(ec.chainPem(), "a comment\n" + TestPair.pem("EC PRIVATE KEY", sec1))))
                .isEqualTo(number(ec.key()));
    }

    @Test
    void theKeyMayStandInTheFileOfTheCertificate() {
        String both = ec.keyPem() + ec.chainPem();

        assertThat(read(both, both).chain()).containsExactly(ec.certificate());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "another certificate    | not the key of",
                "another kind of key    | holds no RSA key",
                "no certificate         | no certificate in it",
                "no key                 | no private key in it",
                "nothing                | no certificate in it",
                "a lapsed certificate   | not for now",
                "an encrypted key       | without its passphrase",
                "an old encrypted key   | without its passphrase",
                "a cut off certificate  | cannot be read",
                "a cut off key          | holds no EC key",
                "letters of no alphabet | not Base64",
                "a chain out of order   | out of order",
            })
    void whatCannotBeUsedIsNamedWithTheFileThatItIsIn(String what, String words) {
        assertThatThrownBy(() -> wrong(what))
                .isInstanceOf(TlsException.class)
                .hasMessageMatching("(?s)(chain|key)\\.pem .*")
                .hasMessageContaining(words)
                .message()
                .doesNotContain(Base64.getEncoder()
                        .encodeToString(ec.key().getEncoded())
                        .substring(0, 30));
    }

    private static PemPair wrong(String what) {
        byte[] certificate = Base64.getMimeDecoder().decode(body(ec.chainPem()));
        return switch (what) {
            case "another certificate" -> read(TestPair.ec("other").chainPem(), ec.keyPem());
            case "another kind of key" -> read(rsa.chainPem(), ec.keyPem());
            case "no certificate" -> read(ec.keyPem(), ec.keyPem());
            case "no key" -> read(ec.chainPem(), ec.chainPem());
            case "nothing" -> read("", "");
            case "a lapsed certificate" -> {
                TestPair lapsed = TestPair.lapsed("old");
                yield read(lapsed.chainPem(), lapsed.keyPem());
            }
            case "an encrypted key" -> read(ec.chainPem(), TestPair.pem("ENCRYPTED PRIVATE KEY", new byte[40]));
            case "an old encrypted key" ->
                read(
                        ec.chainPem(),
                        "-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n-----END EC PRIVATE KEY-----\n");
            case "a cut off certificate" ->
                read(TestPair.pem("CERTIFICATE", Arrays.copyOf(certificate, certificate.length / 2)), ec.keyPem());
            case "a cut off key" ->
                read(
                        ec.chainPem(),
                        TestPair.pem("PRIVATE KEY", Arrays.copyOf(ec.key().getEncoded(), 20)));
            case "letters of no alphabet" ->
                read(ec.chainPem(), "-----BEGIN PRIVATE KEY-----\n!!!!\n-----END PRIVATE KEY-----\n");
            default -> read(ec.chainPem() + rsa.chainPem(), ec.keyPem());
        };
    }

    private static BigInteger number(PemPair pair) {
        return number(pair.key());
    }

    private static BigInteger number(PrivateKey key) {
        return ((ECPrivateKey) key).getS();
    }

    private static String body(String pem) {
        return pem.replaceAll("-----[^-]*-----", "");
    }

    private static byte[] withCurve(TestPair pair) throws Exception {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(pair.key().getEncoded());
        org.bouncycastle.asn1.sec.ECPrivateKey key =
                org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(info.parsePrivateKey());
        return new org.bouncycastle.asn1.sec.ECPrivateKey(
                        256, key.getKey(), info.getPrivateKeyAlgorithm().getParameters())
                .getEncoded();
    }

    private static PemPair read(String chain, String key) {
        return PemPair.of(new PemText(Path.of("chain.pem"), chain), new PemText(Path.of("key.pem"), key));
    }
}
