package io.theopy.server.http.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stood in a PEM file at one moment. Source: RFC 7468. */
record PemText(Path file, String text) {
    private static final long LARGEST_FILE = 1_000_000;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----(.*?)-----END \\1-----", Pattern.DOTALL);

    /**
     * One block.
     *
     * @param label what it holds: {@code CERTIFICATE}
     */
    record Block(String label, byte[] der) {}

    /** @throws TlsException when it cannot be read */
    static PemText of(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new TlsException(file + " is larger than any PEM file of certificates or keys");
            }
            return new PemText(file, Files.readString(file, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new TlsException(
                    file + " cannot be read; it must be a PEM file that the user who runs Theopy may read", e);
        }
    }

    /** All of them, in order; what stands between them is passed over. */
    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            // An old form says it in a header of its own: "Proc-Type: 4,ENCRYPTED".
            if (matcher.group(1).contains("ENCRYPTED") || matcher.group(2).contains("ENCRYPTED")) {
                throw new TlsException(file + " is encrypted; write the key without its passphrase into a file that"
                        + " only the user who runs Theopy may read");
            }
            try {
                String base64 = matcher.group(2).replaceAll("\\s", "");
                blocks.add(new Block(matcher.group(1), Base64.getDecoder().decode(base64)));
            } catch (IllegalArgumentException e) {
                throw new TlsException(file + " is damaged: its " + matcher.group(1) + " is not Base64", e);
            }
        }
        return blocks;
    }

    /** Without the text, which may be a key. */
    @Override
    public String toString() {
        return file.toString();
    }
}
