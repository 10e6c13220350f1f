package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Tones;
import app.ringlet.simulator.stream.SocketPeer;
import app.ringlet.simulator.webhook.Fault;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class StreamTest extends StreamedCallTest {
    @Test
    void aStreamBeginsAsTheVendorsDoes() {
        PhoneCall call = connected();
        SocketPeer server = sockets.awaitPeer();
        server.await("media", media -> media.at("/media/chunk").asString().equals("3"));
        call.hangUp();
        JsonNode stop = server.await("stop");
        server.awaitClosed();

        List<JsonNode> messages = server.received();
        assertThat(messages.getFirst())
                .hasToString("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"1.0.0\"}");
        JsonNode start = messages.get(1);
        assertThat(start.path("sequenceNumber").asString()).isEqualTo("1");
        assertThat(start.path("streamSid").asString()).matches("MZ[0-9a-f]{32}");
        assertThat(start.at("/start/callSid").asString()).isEqualTo(call.sid());
        assertThat(start.at("/start/tracks").toString()).isEqualTo("[\"inbound\"]");
        assertThat(start.at("/start/mediaFormat").toString())
                .isEqualTo("{\"encoding\":\"audio/x-mulaw\",\"sampleRate\":8000,\"channels\":1}");
        assertThat(start.at("/start/customParameters/token").asString()).isEqualTo("t1");
        JsonNode third = messages.get(4);
        assertThat(third.path("sequenceNumber").asString()).isEqualTo("4");
        assertThat(third.at("/media/timestamp").asString()).isEqualTo("40");
        assertThat(third.at("/media/track").asString()).isEqualTo("inbound");
        assertThat(Base64.getDecoder().decode(third.at("/media/payload").asString()))
                .hasSize(160);
        assertThat(stop.at("/stop/callSid").asString()).isEqualTo(call.sid());
        assertThat(posted("/stream"))
                .extracting(params -> params.get("StreamEvent"))
                .containsExactly("stream-started", "stream-stopped");
        assertThat(carrier.warnings()).isEmpty();
    }

    @Test
    void whatTheCallerSaysArrivesAndWhatComesBackIsHeard() {
        Handset handset = connected().handset();
        SocketPeer server = sockets.awaitPeer();
        server.onMessage(message -> echo(server, message));
        server.await("media");
        handset.speak(VOICE).join();
        assertThat(handset.heard().awaitTone(400, LONG_ENOUGH, SOON)).isTrue();
        handset.hangUp();
        server.awaitClosed();
        assertThat(Tones.find(arrived(server), 400))
                .singleElement()
                .satisfies(span -> assertThat(span.length()).isEqualTo(VOICE.duration()));
    }

    private static void echo(SocketPeer server, JsonNode message) {
        if (message.path("event").asString().equals("media")) {
            server.send(
                    "{'event':'media','streamSid':'" + message.path("streamSid").asString() + "','media':{'payload':'"
                            + message.at("/media/payload").asString() + "'}}");
        }
    }

    @Test
    void aMarkComesBackWhenItIsPlayedOrCleared() {
        Handset handset = connected().handset();
        SocketPeer server = sockets.awaitPeer();
        String sid = server.await("start").path("streamSid").asString();
        server.send(media(sid, VOICE));
        server.send("{'event':'mark','streamSid':'" + sid + "','mark':{'name':'played'}}");
        JsonNode played = server.await("mark");
        assertThat(played.at("/mark/name").asString()).isEqualTo("played");
        // The mark is on its way while the last frame is.
        assertThat(handset.heard().awaitTone(400, VOICE.duration(), SOON)).isTrue();

        server.send(media(sid, Sound.tone(700, Duration.ofSeconds(60))));
        server.send("{'event':'mark','streamSid':'" + sid + "','mark':{'name':'cut'}}");
        assertThat(handset.heard().awaitTone(700, Duration.ofMillis(100), SOON)).isTrue();
        server.send("{'event':'clear','streamSid':'" + sid + "'}");
        server.await("mark", mark -> mark.at("/mark/name").asString().equals("cut"));
        handset.hangUp();
        server.awaitClosed();
        assertThat(handset.heard().tone(700).getFirst().length()).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void keysArriveAndClosingTheSocketGoesOnWithTheAction() {
        PhoneCall call = connected();
        SocketPeer server = sockets.awaitPeer();
        call.awaitListening().press("5");
        assertThat(server.await("dtmf").at("/dtmf/digit").asString()).isEqualTo("5");
        server.close(1000);
        assertThat(call.awaitEnded().lastHeard()).isEqualTo("After");
        assertThat(posted("/after").getFirst())
                .containsEntry("StreamEvent", "stream-stopped")
                .containsEntry("CallStatus", "in-progress");
    }

    @Test
    void theRestApiRedirectsAndEndsAStream() {
        PhoneCall call = connected();
        SocketPeer first = sockets.awaitPeer();
        first.await("start");
        carrier.calls()
                .redirect(
                        call.sid(),
                        new Script.Inline("<Response>"
                                + connect("").replace("/after", "http://x/").replace("statusCallback='/stream'", "")
                                + "</Response>"));
        first.await("stop");
        SocketPeer second = sockets.awaitPeer();
        second.await("start");
        carrier.calls().hangUp(call.sid());
        second.await("stop");
        assertThat(call.awaitEnded().status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void aConnectionThatBreaksIsAnErrorAndTheCallGoesOn() {
        PhoneCall call = connected();
        SocketPeer server = sockets.awaitPeer();
        server.await("media");
        server.breakOff();
        assertThat(call.awaitEnded().lastHeard()).isEqualTo("After");
        assertThat(posted("/stream").getLast()).containsEntry("StreamEvent", "stream-error");
        assertThat(carrier.warnings()).singleElement().asString().contains("31921");
    }

    @Test
    void whatIsNotTheProtocolIsWarnedOfOnceAndTheStreamLives() {
        PhoneCall call = connected();
        SocketPeer server = sockets.awaitPeer();
        String sid = server.await("start").path("streamSid").asString();
        server.send("{'event':'dance'}");
        server.send("nonsense");
        server.sendBinary(new byte[] {1});
        server.send("{'event':'mark','streamSid':'" + sid + "','mark':{'name':'still here'}}");
        server.await("mark");
        call.hangUp();
        server.awaitClosed();
        assertThat(carrier.warnings()).singleElement().asString().contains("31951");
    }

    @ParameterizedTest
    @CsvSource({
        "wss://localhost:1/media,31901",
        "wss://localhost:{port}/media?token=x,31920",
        "http://localhost/media,31922",
        "ws://192.0.2.1/media,31922",
        "wss:nothing,31923"
    })
    void anAddressThatCannotBeIsReportedByTheVendorsCode(String url, String code) {
        String there = url.replace("{port}", sockets.url("/").replaceAll("\\D+", ""));
        salon.on(
                        "/incoming",
                        "<Connect action='/after'><Stream url='" + there + "' statusCallback='/stream'/></Connect>")
                .on("/after", "<Say>After</Say>")
                .on("/stream", "");
        assertThat(maria.dial(SALON).awaitEnded().lastHeard()).isEqualTo("After");
        assertThat(posted("/stream").getFirst())
                .containsEntry("StreamEvent", "stream-error")
                .hasEntrySatisfying("StreamError", error -> assertThat(error).startsWith(code));
    }

    @Test
    void aWrongSignatureIsRefusedAtTheHandshake() {
        carrier.faults().onNext("wss://", new Fault.WronglySigned());
        connected().awaitEnded();
        assertThat(posted("/stream").getFirst())
                .hasEntrySatisfying("StreamError", error -> assertThat(error).startsWith("31920"));
    }
}
