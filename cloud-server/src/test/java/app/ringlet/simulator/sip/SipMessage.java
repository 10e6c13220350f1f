package app.ringlet.simulator.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A SIP request or response (RFC 3261), as far as a telephone company of one machine needs it.
 *
 * @param first the start line
 * @param headers in order, under their long names
 */
record SipMessage(String first, List<Header> headers, String body) {
    private static final int LONGEST = 8 * 1024;
    private static final int LONGEST_LINE = 1_024;
    private static final int MOST_HEADERS = 64;
    private static final Map<String, String> SHORT = Map.of(
            "v",
            "Via",
            "f",
            "From",
            "t",
            "To",
            "i",
            "Call-ID",
            "m",
            "Contact",
            "c",
            "Content-Type",
            "l",
            "Content-Length");

    record Header(String name, String value) {}

    /** Empty if it is not SIP, or larger than a telephone would send. */
    static Optional<SipMessage> read(byte[] datagram, int length) {
        if (length > LONGEST) {
            return Optional.empty();
        }
        String text = new String(datagram, 0, length, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return Optional.empty();
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        if (lines.length > MOST_HEADERS || !(lines[0].endsWith(" SIP/2.0") || lines[0].startsWith("SIP/2.0 "))) {
            return Optional.empty();
        }
        List<Header> headers = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon < 1 || lines[i].length() > LONGEST_LINE) {
                return Optional.empty();
            }
            String name = lines[i].substring(0, colon).strip();
            headers.add(new Header(
                    SHORT.getOrDefault(name.toLowerCase(Locale.ROOT), name),
                    lines[i].substring(colon + 1).strip()));
        }
        SipMessage message = new SipMessage(lines[0], List.copyOf(headers), text.substring(end + 4));
        boolean whole = List.of("Via", "From", "To", "Call-ID", "CSeq").stream()
                .noneMatch(needed -> message.header(needed).isEmpty());
        return whole ? Optional.of(message) : Optional.empty();
    }

    boolean request() {
        return !first.startsWith("SIP/2.0 ");
    }

    String method() {
        return first.substring(0, first.indexOf(' '));
    }

    /** Of a response. */
    int status() {
        String[] parts = first.split(" ", 3);
        return parts.length > 1 && parts[1].matches("[1-6]\\d\\d") ? Integer.parseInt(parts[1]) : 0;
    }

    /** What stands before the at in the request's address; empty if there is none. */
    String dialled() {
        return user(first.split(" ")[1]);
    }

    /** The first of that name; empty text if there is none. */
    String header(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    List<String> all(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .toList();
    }

    /** The address within angle brackets, or before the parameters. */
    static String address(String header) {
        int open = header.indexOf('<');
        int close = header.indexOf('>', open + 1);
        return open >= 0 && close > open ? header.substring(open + 1, close) : header.split(";")[0].strip();
    }

    static String user(String address) {
        String bare = address(address).replaceFirst("^sips?:", "");
        int at = bare.indexOf('@');
        return at < 0
                ? ""
                : bare.substring(0, at).split(";")[0].replace("%2B", "+").replace("%2b", "+");
    }

    /** An answer with what must be the same in it. */
    SipMessage answer(int status, String reason, String toTag, List<Header> more, String content) {
        List<Header> answer = new ArrayList<>();
        all("Via").forEach(via -> answer.add(new Header("Via", via)));
        all("Record-Route").forEach(route -> answer.add(new Header("Record-Route", route)));
        answer.add(new Header("From", header("From")));
        String to = header("To");
        answer.add(new Header("To", status == 100 || to.contains(";tag=") ? to : to + ";tag=" + toTag));
        answer.add(new Header("Call-ID", header("Call-ID")));
        answer.add(new Header("CSeq", header("CSeq")));
        answer.addAll(more);
        return new SipMessage("SIP/2.0 " + status + " " + reason, answer, content);
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(first).append("\r\n");
        headers.forEach(header ->
                text.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        text.append("Content-Length: ")
                .append(body.getBytes(StandardCharsets.UTF_8).length)
                .append("\r\n\r\n")
                .append(body);
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
