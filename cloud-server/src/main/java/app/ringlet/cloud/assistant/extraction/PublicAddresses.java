package app.ringlet.cloud.assistant.extraction;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** Which addresses are somebody's public server, rather than this one's own network. */
final class PublicAddresses {

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address v4 -> isPublicV4(bytes);
            case Inet6Address v6 -> isPublicV6(bytes);
            default -> false;
        };
    }

    private static boolean isPublicV4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean protocols = first == 192 && second == 0 && (b[2] == 0 || b[2] == 2);
        boolean relay = first == 192 && second == 88 && b[2] == 99;
        boolean benchmarks = first == 198 && (second & 0xfe) == 18;
        boolean examples =
                (first == 198 && second == 51 && b[2] == 100) || (first == 203 && second == 0 && b[2] == 113);
        return first != 0 && first < 240 && !shared && !protocols && !relay && !benchmarks && !examples;
    }

    private static boolean isPublicV6(byte[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && (b[3] & 0xfe) == 0;
        boolean examples = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0x0d && (b[3] & 0xff) == 0xb8;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        if (sixToFour) {
            return isPublicWithin(Arrays.copyOfRange(b, 2, 6));
        }
        return global && !teredo && !examples;
    }

    private static boolean isPublicWithin(byte[] v4) {
        try {
            return isPublic(InetAddress.getByAddress(v4));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
