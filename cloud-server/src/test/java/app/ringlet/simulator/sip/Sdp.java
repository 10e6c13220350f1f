package app.ringlet.simulator.sip;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What two telephones agree on (RFC 4566): here always PCMU, and keys as events where the other can.
 *
 * @param rtp where the other side hears
 * @param keys the payload type of telephone-event; 0 for none
 */
record Sdp(InetSocketAddress rtp, int keys) {
    private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP4 (\\d{1,3}(?:\\.\\d{1,3}){3})\\s*$");
    private static final Pattern AUDIO = Pattern.compile("(?m)^m=audio (\\d{1,5}) RTP/AVP((?: \\d{1,3})+)\\s*$");
    private static final Pattern EVENTS = Pattern.compile("(?mi)^a=rtpmap:(\\d{1,3}) telephone-event/8000");

    /** Empty if it offers no PCMU at an address of this family. */
    static Optional<Sdp> offer(String body) {
        Matcher connection = CONNECTION.matcher(body);
        Matcher audio = AUDIO.matcher(body);
        if (!connection.find() || !audio.find()) {
            return Optional.empty();
        }
        int port = Integer.parseInt(audio.group(1));
        boolean pcmu = List.of(audio.group(2).strip().split(" ")).contains("0");
        if (!pcmu || port == 0 || port > 65_535) {
            return Optional.empty();
        }
        Matcher events = EVENTS.matcher(body);
        int keys = events.find() ? Integer.parseInt(events.group(1)) : 0;
        return Optional.of(new Sdp(new InetSocketAddress(connection.group(1), port), keys));
    }

    String answer(String host, int port) {
        String event = keys == 0 ? "" : "a=rtpmap:" + keys + " telephone-event/8000\r\na=fmtp:" + keys + " 0-15\r\n";
        return "v=0\r\no=carrier 1 1 IN IP4 " + host + "\r\ns=-\r\nc=IN IP4 " + host + "\r\nt=0 0\r\nm=audio " + port
                + " RTP/AVP 0" + (keys == 0 ? "" : " " + keys) + "\r\na=rtpmap:0 PCMU/8000\r\n" + event
                + "a=ptime:20\r\na=sendrecv\r\n";
    }
}
