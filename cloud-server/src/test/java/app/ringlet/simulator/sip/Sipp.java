package app.ringlet.simulator.sip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Debian's sipp, which keeps to the book: it calls, sends back what it hears by RTP, hangs up after a while, and takes no answer but what the
 * standard has.
 */
public final class Sipp implements AutoCloseable {
    private static final String HEAD = """
        Via: SIP/2.0/[transport] [local_ip]:[local_port];branch=[branch]
        From: <sip:%s@[local_ip]:[local_port]>;tag=[pid]SIPp[call_number]
        """;

    private static final String SCENARIO = """
        <?xml version="1.0" encoding="ISO-8859-1" ?>
        <scenario name="a call">
          <send retrans="500"><![CDATA[
            INVITE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        %1$s
            To: <sip:[service]@[remote_ip]:[remote_port]>
            Call-ID: [call_id]
            CSeq: 1 INVITE
            Contact: <sip:%2$s@[local_ip]:[local_port]>
            Max-Forwards: 70
            Content-Type: application/sdp
            Content-Length: [len]

            v=0
            o=user1 1 1 IN IP[local_ip_type] [local_ip]
            s=-
            c=IN IP[media_ip_type] [media_ip]
            t=0 0
            m=audio [media_port] RTP/AVP 0
            a=rtpmap:0 PCMU/8000
          ]]></send>
          <recv response="100" optional="true"></recv>
          <recv response="180" optional="true"></recv>
          <recv response="200"></recv>
          <send><![CDATA[
            ACK sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        %1$s
            To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
            Call-ID: [call_id]
            CSeq: 1 ACK
            Max-Forwards: 70
            Content-Length: 0
          ]]></send>
          <pause/>
          <send retrans="500"><![CDATA[
            BYE sip:[service]@[remote_ip]:[remote_port] SIP/2.0
        %1$s
            To: <sip:[service]@[remote_ip]:[remote_port]>[peer_tag_param]
            Call-ID: [call_id]
            CSeq: 2 BYE
            Max-Forwards: 70
            Content-Length: 0
          ]]></send>
          <recv response="200"></recv>
        </scenario>
        """;

    private final Path folder;
    private final Process process;

    /** @param caller its own number, E.164. @param lasting from the answer until it hangs up */
    public Sipp(Path folder, SipServer carrier, String caller, String dialled, Duration lasting) throws IOException {
        String program = Installed.program("sipp", "sip-tester");
        this.folder = folder;
        Path scenario = folder.resolve("uac.xml");
        Files.writeString(
                scenario,
                SCENARIO.formatted(HEAD.formatted(caller).strip().indent(4).stripTrailing(), caller));
        process = new ProcessBuilder(
                        program,
                        "-sf",
                        scenario.toString(),
                        "-s",
                        dialled,
                        "-i",
                        carrier.host(),
                        "-m",
                        "1",
                        "-d",
                        String.valueOf(lasting.toMillis()),
                        "-rtp_echo",
                        "-nostdin",
                        "-trace_err",
                        "-error_file",
                        folder.resolve("errors").toString(),
                        "-timeout",
                        lasting.plusSeconds(20).toSeconds() + "s",
                        carrier.host() + ":" + carrier.port())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** @return 0 if the whole call went by the book */
    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("sipp does not end");
        }
        return process.exitValue();
    }

    public String said() throws IOException {
        Path errors = folder.resolve("errors");
        return Files.readString(folder.resolve("log")) + (Files.exists(errors) ? Files.readString(errors) : "");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
