package io.theopy.audit.anchor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signatures of anchors, by Ed25519 keys as {@code openssl} writes them, in a file beside the anchors' own: a line for
 * each, which names its anchor by the {@code chain} of that. A signed line vouches for all before it. Stateless.
 */
public final class AnchorSignatures {
    private static final String ALGORITHM = "Ed25519";
    private static final Pattern LINE = Pattern.compile("\\{\"theopy_anchor_signature\":1,\"chain\":\"([0-9a-f]{64})\","
            + "\"signature\":\"([A-Za-z0-9+/]{86}==)\"\\}");
    private static final Pattern CHAIN = Pattern.compile("\"chain\":\"([0-9a-f]{64})\"\\}$");

    private AnchorSignatures() {}

    /** Where the signatures of the anchors in {@code anchors} are. */
    public static Path beside(Path anchors) {
        return anchors.resolveSibling(anchors.getFileName() + ".sig");
    }

    /**
     * The private key in a PEM file.
     *
     * @throws IOException when there is none
     */
    public static PrivateKey privateKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(der(file, "PRIVATE KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(file + " is no private key of Ed25519 in PEM; make one with"
                    + " `openssl genpkey -algorithm ed25519 -out " + file.getFileName() + "`");
        }
    }

    /**
     * The public key in a PEM file.
     *
     * @throws IOException when there is none
     */
    public static PublicKey publicKey(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der(file, "PUBLIC KEY")));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException(
                    file + " is no public key of Ed25519 in PEM; `openssl pkey -in KEY -pubout` writes it");
        }
    }

    private static byte[] der(Path file, String what) throws IOException {
        String pem = Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher matcher = Pattern.compile("-----BEGIN " + what + "-----(.*)-----END " + what + "-----", Pattern.DOTALL)
                .matcher(pem);
        if (!matcher.find()) {
            throw new IllegalArgumentException(what);
        }
        return Base64.getMimeDecoder().decode(matcher.group(1).strip());
    }

    /** The signature of an anchor's line, in base 64. */
    public static String sign(PrivateKey key, String anchor) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update(anchor.getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key of Ed25519 signs any text", e);
        }
    }

    /** Adds {@code signature} of the line {@code anchor} to {@code file}. */
    public static void add(Path file, String anchor, String signature) throws IOException {
        String line = "{\"theopy_anchor_signature\":1,\"chain\":\"" + chain(anchor) + "\",\"signature\":\"" + signature
                + "\"}\n";
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            channel.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
            channel.force(true);
        }
    }

    /**
     * What is wrong with the newest anchor's signature; empty when it vouches for all of {@code anchors}.
     *
     * @throws IOException when a file cannot be read
     */
    public static Optional<String> flaw(Path anchors, PublicKey key) throws IOException {
        List<String> lines = Files.readAllLines(anchors, StandardCharsets.ISO_8859_1).stream()
                .filter(line -> AnchorLine.read(line).isPresent())
                .toList();
        Map<String, String> byChain = read(beside(anchors));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String newest = lines.get(lines.size() - 1);
        String signature = byChain.get(chain(newest));
        if (signature == null) {
            return Optional.of("the newest anchor is not signed: it, or the file of signatures, was altered");
        }
        return isOf(signature, newest, key)
                ? Optional.empty()
                : Optional.of("the newest anchor is not signed by this key: it was altered, or the key is another one");
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> byChain = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches()) {
                    byChain.put(matcher.group(1), matcher.group(2));
                }
            }
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        return byChain;
    }

    private static boolean isOf(String signature, String text, PublicKey key) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.ISO_8859_1));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static String chain(String anchor) {
        Matcher matcher = CHAIN.matcher(anchor);
        return matcher.find() ? matcher.group(1) : "";
    }
}
