package app.ringlet.simulator.carrier;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.stream.SocketPeer;
import app.ringlet.simulator.stream.SocketServer;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;

/** A salon whose server speaks Media Streams. */
abstract class StreamedCallTest extends CarrierTest {
    static final Duration LONG_ENOUGH = Duration.ofMillis(300);
    static final Sound VOICE = Sound.tone(400, Duration.ofMillis(400));

    final SocketServer sockets = new SocketServer(Salon.ACCOUNT.authToken());

    @AfterEach
    void closeSockets() {
        sockets.close();
    }

    String connect(String parameters) {
        return "<Connect action='/after'><Stream url='" + sockets.url("/media") + "' statusCallback='/stream'>"
                + parameters + "</Stream></Connect>";
    }

    PhoneCall connected() {
        salon.on("/incoming", connect("<Parameter name='token' value='t1'/>"))
                .on("/after", "<Say>After</Say>")
                .on("/stream", "");
        return maria.dial(SALON);
    }

    static Sound arrived(SocketPeer server) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        server.received().stream()
                .filter(message -> message.path("event").asString().equals("media"))
                .forEach(media -> all.writeBytes(
                        Base64.getDecoder().decode(media.at("/media/payload").asString())));
        return Sound.of(all.toByteArray());
    }

    static String media(String sid, Sound sound) {
        return "{'event':'media','streamSid':'" + sid + "','media':{'payload':'"
                + Base64.getEncoder().encodeToString(sound.muLaw()) + "'}}";
    }
}
