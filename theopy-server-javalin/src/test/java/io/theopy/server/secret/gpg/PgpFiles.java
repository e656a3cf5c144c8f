package io.theopy.server.secret.gpg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.bcpg.ArmoredOutputStream;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.crypto.generators.Ed25519KeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519KeyGenerationParameters;
import org.bouncycastle.crypto.params.X25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPEncryptedDataGenerator;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyRingGenerator;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPLiteralDataGenerator;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSecretKeyRing;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.operator.PGPKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBEKeyEncryptionMethodGenerator;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyKeyEncryptionMethodGenerator;

/** Makes OpenPGP keys and messages as gpg does. */
public final class PgpFiles {
    private PgpFiles() {}

    public static byte[] byPassphrase(String text, String passphrase, boolean isProtected) {
        return encrypt(text, new BcPBEKeyEncryptionMethodGenerator(passphrase.toCharArray()), isProtected);
    }

    static byte[] toKey(String text, PGPSecretKeyRing keys) {
        PGPPublicKey recipient = null;
        for (PGPPublicKey each : (Iterable<PGPPublicKey>) keys::getPublicKeys) {
            recipient = each.isMasterKey() ? recipient : each;
        }
        return encrypt(text, new BcPublicKeyKeyEncryptionMethodGenerator(recipient), true);
    }

    private static byte[] encrypt(String text, PGPKeyEncryptionMethodGenerator method, boolean isProtected) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PGPEncryptedDataGenerator generator =
                new PGPEncryptedDataGenerator(new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                        .setWithIntegrityPacket(isProtected)
                        .setSecureRandom(new SecureRandom()));
        generator.addMethod(method);
        try (ArmoredOutputStream armour = new ArmoredOutputStream(out);
                OutputStream encrypted = generator.open(armour, new byte[1 << 12])) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            try (OutputStream literal = new PGPLiteralDataGenerator()
                    .open(encrypted, PGPLiteralData.UTF8, "theopy.env", bytes.length, new Date())) {
                literal.write(bytes);
            }
        } catch (IOException | PGPException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }

    /** An Ed25519 key with an X25519 one for encryption, as gpg makes by default. */
    static PGPSecretKeyRing key(String passphrase) {
        try {
            Ed25519KeyPairGenerator signing = new Ed25519KeyPairGenerator();
            signing.init(new Ed25519KeyGenerationParameters(new SecureRandom()));
            X25519KeyPairGenerator encrypting = new X25519KeyPairGenerator();
            encrypting.init(new X25519KeyGenerationParameters(new SecureRandom()));
            Date now = new Date();
            BcPGPKeyPair master = new BcPGPKeyPair(PublicKeyAlgorithmTags.EDDSA_LEGACY, signing.generateKeyPair(), now);
            PGPKeyRingGenerator ring = new PGPKeyRingGenerator(
                    PGPSignature.POSITIVE_CERTIFICATION,
                    master,
                    "theopy@example.test",
                    new BcPGPDigestCalculatorProvider().get(HashAlgorithmTags.SHA1),
                    null,
                    null,
                    new BcPGPContentSignerBuilder(master.getPublicKey().getAlgorithm(), HashAlgorithmTags.SHA256),
                    new BcPBESecretKeyEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256)
                            .build(passphrase.toCharArray()));
            ring.addSubKey(new BcPGPKeyPair(PublicKeyAlgorithmTags.ECDH, encrypting.generateKeyPair(), now));
            return ring.generateSecretKeyRing();
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }
}
