package io.theopy.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Gives a target its seeds, what fuzzing once found among them, and each seed changed at random: bytes flipped, cut out,
 * doubled, put in from another seed. The same on every run.
 */
public final class Replay {
    private static final Path SEEDS = Path.of("src", "test", "resources", "fuzz");

    private Replay() {}

    /** @return how many inputs there were */
    public static int of(Class<?> target, Consumer<byte[]> takes, int changesOfEach) {
        List<byte[]> seeds = seeds(target);
        Random random = new Random(2_611);
        int inputs = 0;
        for (byte[] seed : seeds) {
            give(takes, seed);
            inputs++;
            for (int i = 0; i < changesOfEach; i++) {
                give(takes, changed(seed, seeds.get(random.nextInt(seeds.size())), random));
                inputs++;
            }
        }
        return inputs;
    }

    private static List<byte[]> seeds(Class<?> target) {
        try (Stream<Path> files = Files.list(SEEDS.resolve(target.getSimpleName()))) {
            return files.sorted().map(Replay::bytes).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a target needs seeds", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void give(Consumer<byte[]> takes, byte[] input) {
        try {
            takes.accept(input);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("on the bytes " + HexFormat.of().formatHex(input), e);
        }
    }

    private static byte[] changed(byte[] seed, byte[] other, Random random) {
        byte[] bytes = seed.clone();
        for (int rounds = 1 + random.nextInt(4); rounds > 0 && bytes.length > 0; rounds--) {
            int from = random.nextInt(bytes.length);
            int count = random.nextInt(Math.min(16, bytes.length - from) + 1);
            switch (random.nextInt(4)) {
                case 0 -> bytes[from] = (byte) random.nextInt(256);
                case 1 -> bytes = spliced(bytes, from, from + count, new byte[0]);
                case 2 -> bytes = spliced(bytes, from, from, Arrays.copyOfRange(bytes, from, from + count));
                default -> {
                    int at = other.length == 0 ? 0 : random.nextInt(other.length);
                    bytes = spliced(
                            bytes, from, from + count, Arrays.copyOfRange(other, at, Math.min(other.length, at + 12)));
                }
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
        byte[] all = new byte[from + middle.length + bytes.length - to];
        System.arraycopy(bytes, 0, all, 0, from);
        System.arraycopy(middle, 0, all, from, middle.length);
        System.arraycopy(bytes, to, all, from + middle.length, bytes.length - to);
        return all;
    }
}
