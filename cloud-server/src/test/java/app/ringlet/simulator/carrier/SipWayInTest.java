package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Tones;
import app.ringlet.simulator.sip.Baresip;
import app.ringlet.simulator.sip.SipServer;
import app.ringlet.simulator.sip.Sipp;
import app.ringlet.simulator.stream.SocketPeer;
import app.ringlet.simulator.stream.SocketServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telephones that somebody else wrote call the salon, whose server speaks Media Streams. */
class SipWayInTest extends CarrierTest {
    private static final Duration AT_LEAST = Duration.ofMillis(500);

    private final SocketServer sockets = new SocketServer(Salon.ACCOUNT.authToken());
    private SipServer sip;

    @TempDir
    Path folder;

    @BeforeEach
    void openSip() throws IOException {
        sip = new SipServer(carrier, 0);
        salon.on("/incoming", "<Connect><Stream url='" + sockets.url("/media") + "'/></Connect>");
    }

    @AfterEach
    void closeSip() {
        sip.close();
        sockets.close();
    }

    @Test
    void baresipIsHeardAtTheStreamAndHearsWhatComesBack() throws Exception {
        try (Baresip telephone =
                new Baresip(folder, sip, "+19175550188", SALON, Sound.tone(400, Duration.ofSeconds(20)))) {
            SocketPeer server = sockets.awaitPeer();
            assertThat(server.await("start").at("/start/callSid").asString()).startsWith("CA");
            server.await("media", media -> heard(server, 400));
            server.send(StreamedCallTest.media(
                    server.await("start").path("streamSid").asString(), Sound.tone(700, Duration.ofSeconds(2))));
            server.send("{'event':'mark','streamSid':'"
                    + server.await("start").path("streamSid").asString() + "','mark':{'name':'played'}}");
            server.await("mark");
            PhoneCall call = carrier.phone("+19175550188").calls().getFirst();
            assertThat(call.otherNumber()).isEqualTo(SALON);
            telephone.close();
            call.awaitEnded();
            assertThat(longest(Tones.find(telephone.heard(), 700))).isGreaterThan(AT_LEAST);
        }
    }

    @Test
    void sippCompletesACallByTheBookAndIsToldOfABusyLine() throws Exception {
        try (Sipp telephone = sipp()) {
            assertThat(telephone.awaitExit()).as(telephone.said()).isZero();
        }
        assertThat(carrier.calls().all())
                .singleElement()
                .satisfies(call -> assertThat(call.status()).isEqualTo(CallStatus.COMPLETED));
        salon.on("/incoming", "<Reject reason='busy'/>");
        try (Sipp telephone = sipp()) {
            assertThat(telephone.awaitExit()).isEqualTo(1);
            assertThat(telephone.said()).contains("486 Busy Here");
        }
    }

    private Sipp sipp() throws IOException {
        return new Sipp(folder, sip, "+19175550187", SALON, Duration.ofMillis(300));
    }

    private static boolean heard(SocketPeer server, double hertz) {
        List<Tones.Span> spans = Tones.find(StreamedCallTest.arrived(server), hertz);
        return spans.stream()
                        .map(Tones.Span::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .compareTo(AT_LEAST)
                >= 0;
    }

    private static Duration longest(List<Tones.Span> spans) {
        return spans.stream().map(Tones.Span::length).max(Duration::compareTo).orElse(Duration.ZERO);
    }
}
