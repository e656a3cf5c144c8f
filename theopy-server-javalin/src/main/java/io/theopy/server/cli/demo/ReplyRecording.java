package io.theopy.server.cli.demo;

import io.theopy.audio.AudioClip;
import io.theopy.audio.AudioFormat;
import io.theopy.audio.Resampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins recordings into one, with half a second between them, at the rate of the first. For one thread. */
final class ReplyRecording {
    private final List<AudioClip> clips = new ArrayList<>();

    void add(AudioClip clip) {
        clips.add(clip);
    }

    Optional<AudioClip> clip() {
        if (clips.isEmpty()) {
            return Optional.empty();
        }
        AudioFormat format = clips.get(0).format();
        int pause = format.sampleRate() / 2;
        List<short[]> pieces = clips.stream()
                .map(clip -> Resampler.resample(clip, format).samples())
                .toList();
        short[] all = new short
                [pieces.stream().mapToInt(piece -> piece.length + pause).sum()];
        int at = 0;
        for (short[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length + pause;
        }
        return Optional.of(AudioClip.of(format, all));
    }
}
