package io.theopy.server.cli;

import io.theopy.audio.AudioChunk;
import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.Resampler;
import io.theopy.spi.AudioSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps what is spoken as one recording, at the rate of its first sentence. For one thread. */
final class ClipCollector implements AudioSink {
    private final List<short[]> pieces = new ArrayList<>();
    private Optional<AudioFormat> rate = Optional.empty();
    private AudioFormat current = AudioFormat.SPEECH;

    @Override
    public void sentence(AudioFormat format, String text) {
        current = format;
        rate = rate.or(() -> Optional.of(format));
    }

    @Override
    public boolean write(AudioChunk chunk) {
        AudioFormat wanted = rate.orElse(current);
        pieces.add(
                current.equals(wanted)
                        ? chunk.samples()
                        : Resampler.resample(AudioClip.of(current, chunk.samples()), wanted)
                                .samples());
        return true;
    }

    /** Nothing if nothing was spoken. */
    Optional<AudioClip> clip() {
        int length = pieces.stream().mapToInt(piece -> piece.length).sum();
        if (length == 0) {
            return Optional.empty();
        }
        short[] all = new short[length];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return Optional.of(AudioClip.of(rate.orElse(current), all));
    }
}
