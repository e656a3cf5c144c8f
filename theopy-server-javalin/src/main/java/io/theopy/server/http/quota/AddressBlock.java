package io.theopy.server.http.quota;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** What of an address stands for whoever has it: of IPv6 the first half, since everybody has all of the second. */
final class AddressBlock {
    private static final int NETWORK_BYTES = 8;

    private AddressBlock() {}

    /** @param numeric no name, so nobody is asked for it */
    static String of(String numeric) {
        if (numeric.indexOf(':') < 0) {
            return numeric;
        }
        try {
            InetAddress address = InetAddress.getByName(numeric);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (UnknownHostException e) {
            return numeric;
        }
    }
}
