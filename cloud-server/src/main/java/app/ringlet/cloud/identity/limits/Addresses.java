package app.ringlet.cloud.identity.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** What counts as one address: an IPv4 address, or the /64 that one IPv6 customer has to itself. */
public final class Addresses {

    private static final int PREFIX_BYTES = 8;

    private Addresses() {}

    /** @param address an IP address in text; anything else stands for itself and is never looked up */
    public static String key(String address) {
        try {
            InetAddress ip = InetAddress.ofLiteral(address);
            return ip instanceof Inet6Address
                    ? "address " + HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), PREFIX_BYTES))
                    : "address " + ip.getHostAddress();
        } catch (IllegalArgumentException noLiteral) {
            return "address " + address;
        }
    }
}
