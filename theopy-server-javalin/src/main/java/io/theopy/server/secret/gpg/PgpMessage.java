package io.theopy.server.secret.gpg;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPCompressedData;
import org.bouncycastle.openpgp.PGPEncryptedData;
import org.bouncycastle.openpgp.PGPEncryptedDataList;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPLiteralData;
import org.bouncycastle.openpgp.PGPObjectFactory;
import org.bouncycastle.openpgp.PGPPBEEncryptedData;
import org.bouncycastle.openpgp.PGPPrivateKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.PGPSecretKey;
import org.bouncycastle.openpgp.PGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.PGPUtil;
import org.bouncycastle.openpgp.bc.BcPGPObjectFactory;
import org.bouncycastle.openpgp.bc.BcPGPSecretKeyRingCollection;
import org.bouncycastle.openpgp.operator.bc.BcPBEDataDecryptorFactory;
import org.bouncycastle.openpgp.operator.bc.BcPBESecretKeyDecryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDigestCalculatorProvider;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;

/**
 * Decrypts an OpenPGP message, in binary or in ASCII armour. Takes only what is protected against alteration.
 *
 * @param key the secret keys of a recipient, as {@code gpg --export-secret-keys} writes them; empty for none
 * @param passphrase of the message, or of the key; empty for none
 */
record PgpMessage(Optional<byte[]> key, char[] passphrase) {
    private static final int LARGEST = 1 << 20;

    /** @throws PGPException when it is not meant for these, or was altered */
    byte[] decrypt(byte[] message) throws IOException, PGPException {
        PGPObjectFactory parts = new BcPGPObjectFactory(PGPUtil.getDecoderStream(new ByteArrayInputStream(message)));
        for (Object part = parts.nextObject(); part != null; part = parts.nextObject()) {
            if (part instanceof PGPEncryptedDataList recipients) {
                return decrypt(recipients);
            }
        }
        throw new PGPException("no encrypted message");
    }

    private byte[] decrypt(PGPEncryptedDataList recipients) throws IOException, PGPException {
        for (PGPEncryptedData each : recipients) {
            Optional<InputStream> clear = open(each);
            if (clear.isPresent()) {
                boolean hasSum = each.isIntegrityProtected() && !each.isAEAD();
                if (!hasSum && !each.isAEAD()) {
                    throw new PGPException("not protected against alteration");
                }
                byte[] text = literal(clear.get());
                // Draining it checks the tags of an AEAD message; the sum of another is behind its end.
                clear.get().transferTo(OutputStream.nullOutputStream());
                if (hasSum && !each.verify()) {
                    throw new PGPException("altered");
                }
                return text;
            }
        }
        throw new PGPException("not for this key or passphrase");
    }

    private Optional<InputStream> open(PGPEncryptedData encrypted) throws PGPException, IOException {
        if (encrypted instanceof PGPPBEEncryptedData byPassphrase && key.isEmpty()) {
            return Optional.of(byPassphrase.getDataStream(
                    new BcPBEDataDecryptorFactory(passphrase, new BcPGPDigestCalculatorProvider())));
        }
        if (encrypted instanceof PGPPublicKeyEncryptedData byKey && key.isPresent()) {
            Optional<PGPPrivateKey> ours = privateKey(byKey);
            return ours.isEmpty()
                    ? Optional.empty()
                    : Optional.of(byKey.getDataStream(new BcPublicKeyDataDecryptorFactory(ours.get())));
        }
        return Optional.empty();
    }

    private Optional<PGPPrivateKey> privateKey(PGPPublicKeyEncryptedData encrypted) throws IOException, PGPException {
        PGPSecretKeyRingCollection keys =
                new BcPGPSecretKeyRingCollection(PGPUtil.getDecoderStream(new ByteArrayInputStream(key.orElseThrow())));
        PGPSecretKey secret = keys.getSecretKey(encrypted.getKeyIdentifier().getKeyId());
        return secret == null
                ? Optional.empty()
                : Optional.ofNullable(secret.extractPrivateKey(
                        new BcPBESecretKeyDecryptorBuilder(new BcPGPDigestCalculatorProvider()).build(passphrase)));
    }

    private static byte[] literal(InputStream clear) throws IOException, PGPException {
        PGPObjectFactory parts = new BcPGPObjectFactory(clear);
        Object part = parts.nextObject();
        if (part instanceof PGPCompressedData compressed) {
            part = new BcPGPObjectFactory(compressed.getDataStream()).nextObject();
        }
        if (!(part instanceof PGPLiteralData data)) {
            throw new PGPException("no text in the message");
        }
        byte[] bytes = data.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new PGPException("too long");
        }
        return bytes;
    }

    @Override
    public String toString() {
        return key.isPresent() ? "PgpMessage[by key]" : "PgpMessage[by passphrase]";
    }
}
