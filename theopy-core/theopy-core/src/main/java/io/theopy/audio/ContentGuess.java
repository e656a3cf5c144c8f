package io.theopy.audio;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names what bytes that are not a WAV file probably are, so that a refusal tells the sender what went wrong. */
final class ContentGuess {
    private record Signature(int at, String bytes, String name) {
        boolean matches(String head) {
            return head.startsWith(bytes, at);
        }
    }

    private static final List<Signature> SIGNATURES = List.of(
            new Signature(8, "AVI ", "an AVI video"),
            new Signature(8, "WEBP", "a WebP picture"),
            new Signature(0, "RIFX", "a big-endian RIFF file"),
            new Signature(0, "\u0089PNG", "a PNG picture"),
            new Signature(0, "\u00FF\u00D8\u00FF", "a JPEG picture"),
            new Signature(0, "GIF8", "a GIF picture"),
            new Signature(0, "fLaC", "FLAC audio"),
            new Signature(0, "OggS", "Ogg audio"),
            new Signature(0, "ID3", "MP3 audio"),
            new Signature(0, "\u00FF\u00FB", "MP3 audio"),
            new Signature(0, "\u00FF\u00F3", "MP3 audio"),
            new Signature(0, "\u00FF\u00F2", "MP3 audio"),
            new Signature(0, "\u00FF\u00F1", "AAC audio"),
            new Signature(0, "#!AMR", "AMR audio"),
            new Signature(0, "FORM", "AIFF audio"),
            new Signature(0, ".snd", "Sun audio"),
            new Signature(4, "ftyp", "an MP4 or M4A file"),
            new Signature(0, "\u001A\u0045\u00DF\u00A3", "a WebM or Matroska file"),
            new Signature(0, "%PDF", "a PDF document"),
            new Signature(0, "PK\u0003\u0004", "a ZIP archive"),
            new Signature(0, "\u001F\u008B", "gzip-compressed data"),
            new Signature(0, "{", "JSON"),
            new Signature(0, "<", "HTML or XML"),
            new Signature(0, "--", "a multipart body (send one part's content, not the envelope)"));

    private ContentGuess() {}

    /** What {@code head}, the first bytes of some content, looks like: {@code a PNG picture}. */
    static String describe(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return SIGNATURES.stream()
                .filter(signature -> signature.matches(text))
                .map(Signature::name)
                .findFirst()
                .orElseGet(() -> "unknown content beginning with the bytes " + hex(head));
    }

    private static String hex(byte[] head) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < Math.min(head.length, 4); i++) {
            out.append(i == 0 ? "" : " ").append(String.format("%02X", head[i]));
        }
        return out.toString();
    }
}
