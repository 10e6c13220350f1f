package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.stream.SocketPeer;
import app.ringlet.simulator.stream.SocketServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RelayTest extends CarrierTest {
    private final SocketServer sockets = new SocketServer(Salon.ACCOUNT.authToken());

    @AfterEach
    void closeSockets() {
        sockets.close();
    }

    private PhoneCall dial(String attributes) {
        salon.on(
                        "/incoming",
                        "<Connect action='/after'><ConversationRelay url='" + sockets.url("/relay") + "' " + attributes
                                + "><Parameter name='salon' value='luna'/></ConversationRelay></Connect>")
                .on("/after", "<Say>After</Say>");
        return maria.dial(SALON);
    }

    @Test
    void wordsGoBothWays() {
        PhoneCall call = dial("welcomeGreeting='Luna, hello?' language='de-DE' dtmfDetection='true'");
        SocketPeer server = sockets.awaitPeer();
        JsonNode setup = server.await("setup");
        assertThat(setup.path("sessionId").asString()).matches("VX[0-9a-f]{32}");
        assertThat(setup.path("callSid").asString()).isEqualTo(call.sid());
        assertThat(setup.path("from").asString()).isEqualTo(maria.number());
        assertThat(setup.at("/customParameters/salon").asString()).isEqualTo("luna");

        call.awaitListening().say("Ein Termin, bitte");
        assertThat(server.await("prompt"))
                .hasToString(
                        "{\"type\":\"prompt\",\"voicePrompt\":\"Ein Termin, bitte\",\"lang\":\"de-DE\",\"last\":true}");
        server.send("{'type':'text','token':'Gern. ','last':false}");
        server.send("{'type':'text','token':'Wann ','last':false}");
        server.send("{'type':'text','token':'denn?','last':true}");
        call.awaitHeard("Wann denn?").awaitListening().press("7");
        assertThat(server.await("dtmf").path("digit").asString()).isEqualTo("7");
        server.send("{'type':'end','handoffData':'{\\'why\\':1}'}".replace("\\'", "\\\""));
        assertThat(call.awaitEnded().heard()).containsExactly("Luna, hello?", "Gern.", "Wann denn?", "After");
        assertThat(posted("/after").getFirst())
                .containsAllEntriesOf(
                        Map.of("SessionStatus", "ended", "HandoffData", "{\"why\":1}", "CallStatus", "in-progress"));
        server.awaitClosed();
        assertThat(carrier.warnings()).isEmpty();
    }

    @Test
    void aCallerWhoBreaksInIsToldOfWithWhatWasHeard() {
        carrier.close();
        carrier = open(Pace.real());
        provision();
        maria = carrier.phone("+19175550123");
        PhoneCall call = dial("");
        SocketPeer server = sockets.awaitPeer();
        server.await("setup");
        server.send("{'type':'text','token':'" + "word ".repeat(200) + "','last':true}");
        call.awaitHeard("word").say("Stop");
        JsonNode interrupt = server.await("interrupt");
        assertThat(interrupt.path("utteranceUntilInterrupt").asString()).hasSizeLessThan(999);
        assertThat(interrupt.path("durationUntilInterruptMs").isIntegralNumber())
                .isTrue();
        assertThat(server.await("prompt").path("voicePrompt").asString()).isEqualTo("Stop");
        call.hangUp();
        assertThat(posted("/after").getFirst())
                .containsEntry("SessionStatus", "completed")
                .containsEntry("CallStatus", "completed");
    }

    @Test
    void whatMustNotBeInterruptedIsNot() {
        carrier.close();
        carrier = open(Pace.times(20));
        provision();
        maria = carrier.phone("+19175550123");
        PhoneCall call = dial("interruptible='none'");
        SocketPeer server = sockets.awaitPeer();
        server.await("setup");
        server.send("{'type':'text','token':'" + "word ".repeat(100) + "','last':true}");
        call.awaitHeard("word").say("Lost").awaitListening().say("Kept");
        assertThat(server.await("prompt").path("voicePrompt").asString()).isEqualTo("Kept");
        assertThat(server.received())
                .noneMatch(message -> message.path("type").asString().equals("interrupt"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{'type':'shout','token':'x'}",
                "{'type':'text'}",
                "{'type':'text','token':null}",
                "{'type':'text','token':'x','last':'true'}",
                "{'type':'text','token':'x','color':'red'}",
                "{'type':'play'}",
                "{'type':'play','source':'x','loop':-1}",
                "{'type':'sendDigits','digits':'12a'}",
                "{'type':'language'}",
                "{'type':'end','handoffData':{}}"
            })
    void whatIsNotTheProtocolIsRefusedAndTheSessionLives(String message) {
        PhoneCall call = dial("");
        SocketPeer server = sockets.awaitPeer();
        server.await("setup");
        server.send(message);
        server.await("error");
        server.send("{'type':'text','token':'Still here','last':true}");
        call.awaitHeard("Still here").hangUp();
        assertThat(carrier.warnings()).singleElement().asString().startsWith("64107");
    }

    @Test
    void tenOfThemInARowEndIt() {
        PhoneCall call = dial("");
        SocketPeer server = sockets.awaitPeer();
        server.await("setup");
        for (int i = 0; i < 10; i++) {
            server.send("{'type':'shout'}");
        }
        server.awaitClosed();
        assertThat(call.awaitEnded().lastHeard()).isEqualTo("After");
        assertThat(posted("/after").getFirst())
                .containsEntry("SessionStatus", "failed")
                .containsEntry("ErrorCode", "64105");
    }

    @Test
    void aSocketThatIsLostGoesOnWithTheAction() {
        PhoneCall call = dial("");
        SocketPeer server = sockets.awaitPeer();
        server.await("setup");
        server.breakOff();
        assertThat(call.awaitEnded().lastHeard()).isEqualTo("After");
        assertThat(posted("/after").getFirst()).containsEntry("ErrorCode", "64105");
    }
}
