package io.theopy.server.config;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Internet addresses that begin alike: {@code 10.0.0.0/8}, {@code 192.0.2.7}, {@code fd00::/8}. Names are none: who
 * answers for them may change.
 *
 * @param first any of them
 * @param bits how many bits they share
 */
public record AddressRange(InetAddress first, int bits) {
    /** Nothing that would be looked up. */
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private static final Pattern ZONE = Pattern.compile("%.*$");

    /** @throws IllegalArgumentException when {@code text} is none */
    static AddressRange parse(String text) {
        String[] parts = text.strip().split("/", 2);
        InetAddress first = numeric(parts[0]).orElseThrow(() -> new IllegalArgumentException(text));
        int longest = first.getAddress().length * Byte.SIZE;
        int bits = parts.length == 1 ? longest : Integer.parseInt(parts[1]);
        if (bits < 1 || bits > longest) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(first, bits);
    }

    /** @param address in digits, as a connection has it */
    public boolean contains(String address) {
        return numeric(ZONE.matcher(address.replace("[", "").replace("]", "")).replaceFirst(""))
                .filter(this::contains)
                .isPresent();
    }

    private boolean contains(InetAddress address) {
        byte[] ours = first.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<InetAddress> numeric(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
