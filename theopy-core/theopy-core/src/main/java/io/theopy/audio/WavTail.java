package io.theopy.audio;

import io.theopy.audio.UnreadableAudioException.Reason;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * What follows the samples of a WAV file. Chunks without sound (titles, cue points), tags and padding with zeros are
 * passed over; anything else may have been said and would not be heard, so it is refused.
 */
final class WavTail {
    private static final int CHUNK_HEADER = 8;
    private static final int ID = 4;
    private static final Set<String> FILES = Set.of("RIFF", "RF64", "BW64");
    /** What reads like the name of a chunk and may hold sound. */
    private static final Set<String> SOUND = Set.of("data", "fmt ", "wavl", "RIFX", "fLaC", "OggS", "FORM", ".snd");

    /** ID3v1: 128 bytes at the very end. ID3v2: ten bytes, the last four of seven bits each say how many follow. */
    private static final int OLD_TAG = 128;

    private static final int TAG_HEADER = 10;

    private final BoundedInput in;

    WavTail(BoundedInput in) {
        this.in = in;
    }

    /** Whether what comes next begins as a chunk does: with a name that can be read, and a size that may be right. */
    boolean isChunk() {
        byte[] head = in.peek(CHUNK_HEADER);
        return head.length == CHUNK_HEADER
                && name(head).chars().allMatch(c -> c >= ' ' && c <= '~')
                && in.isAllowed(size(head));
    }

    /**
     * Goes on to the end.
     *
     * @param announced how many bytes of samples came before, by the header
     * @throws UnreadableAudioException when there is something that may be heard
     */
    void passOver(long announced) {
        if (announced % 2 == 1) {
            in.skipPadding();
        }
        byte[] head = in.peek(CHUNK_HEADER);
        while (head.length == CHUNK_HEADER) { // what is shorter lasts less than a millisecond
            String name = name(head);
            if (FILES.contains(name) || SOUND.contains(name)) {
                throw more(head, announced);
            } else if (name.startsWith("TAG") && in.peek(OLD_TAG + 1).length == OLD_TAG) {
                in.skip(OLD_TAG, "the tag");
            } else if (isTag(head)) {
                byte[] tag = in.exactly(TAG_HEADER, "the tag");
                in.skip(tag[6] << 21 | tag[7] << 14 | tag[8] << 7 | tag[9], "the tag");
            } else if (isChunk()) {
                skipChunk(name, size(head));
            } else if (ByteBuffer.wrap(head).getLong() == 0) {
                in.skip(CHUNK_HEADER, "the padding");
            } else {
                throw more(head, announced);
            }
            head = in.peek(CHUNK_HEADER);
        }
    }

    private void skipChunk(String name, long size) {
        in.skip(CHUNK_HEADER, "a chunk");
        in.skip(size, "the chunk \"" + name + "\"");
        if (size % 2 == 1) {
            in.skipPadding();
        }
    }

    private boolean isTag(byte[] head) {
        byte[] tag = in.peek(TAG_HEADER);
        return tag.length == TAG_HEADER
                && new String(head, 0, 3, StandardCharsets.ISO_8859_1).equals("ID3")
                && head[3] < ' '
                && (tag[6] | tag[7] | tag[8] | tag[9]) >= 0;
    }

    private static UnreadableAudioException more(byte[] head, long announced) {
        String what = FILES.contains(name(head)) ? "a second WAV file" : ContentGuess.describe(head);
        return new UnreadableAudioException(
                Reason.DAMAGED,
                "damaged WAV: the header announces " + announced + " bytes of samples, but after them comes " + what
                        + "; send one whole recording");
    }

    private static String name(byte[] head) {
        return new String(head, 0, ID, StandardCharsets.ISO_8859_1);
    }

    private static long size(byte[] head) {
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(ID) & 0xFFFFFFFFL;
    }
}
