package app.ringlet.cloud.calls.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.identity.AuthApi;
import app.ringlet.protocol.identity.RefreshRequest;
import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.protocol.media.SoftphoneSession;
import app.ringlet.simulator.webhook.Signature;
import app.ringlet.testing.TestSalons;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets in at the media sockets, and what becomes of those who send rubbish. */
@NullMarked
@ExchangeTest
class MediaDoorTests {

    private static final int CALLER = TwoPeople.CALLER;

    @Autowired
    TestSalons salons;

    @Autowired
    Exchange exchange;

    @Autowired
    StreamTokens tokens;

    Salon salon;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
    }

    @Test
    void aStreamThatTheCarrierDidNotSignIsNotOpened() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            URI url = streams(desk);

            assertThatThrownBy(() -> stream(url, "nonsense", "CA1", "token"))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(WebSocketHandshakeException.class);
        }
    }

    @Test
    void aStreamsTokenIsGoodOnceForItsCallAndUntilItsEnd() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            URI url = streams(desk);
            String good = tokens.issue(salon.id(), call, caller.sid(), Purpose.OVERHEAR);
            String foreign = tokens.issue(salon.id(), call, caller.sid(), Purpose.OVERHEAR);

            // Which of the two is read first is the server's affair.
            MediaStream one = stream(url, signed(url), caller.sid(), good);
            MediaStream other = stream(url, signed(url), caller.sid(), good);
            assertThat(MediaStream.firstClosed(one, other)).isEqualTo(MediaClose.TOKEN_REFUSED);
            assertThat(one.isClosed() && other.isClosed()).as("both").isFalse();
            assertThat(stream(url, signed(url), "CAother", foreign).closed()).isEqualTo(MediaClose.TOKEN_REFUSED);
            assertThat(stream(url, signed(url), caller.sid(), "").closed()).isEqualTo(MediaClose.TOKEN_REFUSED);

            String late = tokens.issue(salon.id(), call, caller.sid(), Purpose.TALK);
            caller.hangsUp();
            Exchange.until(desk, call, CallState.ENDED);
            assertThat(stream(url, signed(url), caller.sid(), late).closed()).isEqualTo(MediaClose.TOKEN_REFUSED);
        }
    }

    @Test
    void aSoftphonesTokenIsGoodOnce() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            SoftphoneSession session = desk.session();
            Softphone again = new Softphone(desk.client());
            again.open(session, null);
            again.is(DeskNotice.Ready.class);
            assertThat(desk.closed()).isEqualTo(MediaClose.REPLACED);

            Softphone thief = new Softphone(desk.client());
            thief.open(session, null);

            assertThat(thief.closed()).isEqualTo(MediaClose.TOKEN_REFUSED);
            again.close();
        }
    }

    @Test
    void whoSaysNoHelloIsShownOut() throws Exception {
        try (Softphone desk = exchange.desk(salon)) {
            Softphone silent = new Softphone(desk.client());
            silent.openSilently(desk.session());
            Softphone rude = new Softphone(desk.client());
            rude.openSilently(desk.session());
            rude.tell(new DeskCommand.Leave(UUID.randomUUID()));

            assertThat(rude.closed()).isEqualTo(MediaClose.NO_HELLO);
            assertThat(silent.closed()).isEqualTo(MediaClose.NO_HELLO);
        }
    }

    @Test
    void aDeskWhoseSignInEndsIsCutOffWithinTwoSeconds() throws Exception {
        CallerLine caller = exchange.caller(salon);
        Softphone desk = exchange.desk(salon);
        UUID call = Exchange.live(desk);
        desk.calls().takeOver(call);
        desk.is(DeskNotice.Joined.class);
        caller.stream().say(CALLER);
        desk.hears();
        try (Softphone other = exchange.desk(salon)) {
            desk.client()
                    .api(AuthApi.class)
                    .logout(new RefreshRequest(desk.client().tokens().refreshToken()));

            assertThat(desk.closed()).isEqualTo(MediaClose.SESSION_ENDED);
            assertThat(Exchange.until(other, call, CallState.RINGING_DESK).takenBy())
                    .isNull();
        }
    }

    @Test
    void rubbishFromTheCarrierIsLeftOutAndTheRestIsHeard() throws Exception {
        CallerLine caller = exchange.caller(salon);
        try (Softphone desk = exchange.desk(salon)) {
            UUID call = Exchange.live(desk);
            desk.calls().takeOver(call);
            desk.is(DeskNotice.Joined.class);
            MediaStream line = caller.stream();
            String frame = Base64.getEncoder().encodeToString(CallerLine.frame(0x44));
            List.of(
                            "",
                            "nonsense",
                            "{}",
                            "{\"event\":\"media\"}",
                            "{\"event\":\"dtmf\",\"sequenceNumber\":\"900\",\"dtmf\":{\"digit\":\"77\"}}",
                            line.media(0, "inbound", frame),
                            line.media(-5, "inbound", frame),
                            line.media(901, "inbound", "!!!!"),
                            line.media(1, "inbound", frame),
                            line.media(902, "outbound", frame))
                    .forEach(line::send);
            line.send("{\"event\":\"mark\",\"sequenceNumber\":\"2\",\"mark\":{\"name\":\"x\"}}");

            for (int i = 0; i < 905; i++) {
                line.say(CALLER);
            }

            assertThat(desk.hears()).isEqualTo(CALLER);
        }
    }

    @Test
    void whatIsHugeOrNothingButRubbishIsCutOff() throws Exception {
        try (TwoPeople two = exchange.talking(salon)) {
            Softphone desk = two.desk;
            MediaStream line = two.line;
            for (int i = 0; i < 50; i++) {
                line.send("nonsense " + i);
            }
            assertThat(line.closed()).isEqualTo(MediaClose.MALFORMED);

            desk.say(0x22);
            desk.raw("x".repeat(5000));
            assertThat(desk.closed()).isEqualTo(1009);
        }
    }

    @Test
    void aDeskThatSendsRubbishIsCutOffAndHarmsNobody() throws Exception {
        try (TwoPeople two = exchange.talking(salon)) {
            Softphone desk = two.desk;
            MediaStream line = two.line;
            desk.say(5, 0x22);
            desk.say(5, 0x55);
            desk.say(4, 0x55);
            desk.say(6, 0x23);
            line.hearsAtLast(0x22);
            assertThat(line.hears()).isEqualTo(0x23);

            Random random = new Random(3);
            for (int i = 0; i < 20; i++) {
                byte[] rubbish = new byte[random.nextInt(400)];
                random.nextBytes(rubbish);
                desk.raw(ByteBuffer.wrap(rubbish));
            }

            assertThat(desk.closed()).isEqualTo(MediaClose.MALFORMED);
        }
    }

    private static URI streams(Softphone desk) {
        return URI.create(desk.client().baseUrl().toString().replaceFirst("^http", "ws") + "/api/v1/media/twilio");
    }

    private static String signed(URI url) {
        return Signature.of(StandInCarrier.secret(), url.toString(), Map.of());
    }

    private static MediaStream stream(URI url, String signature, String callSid, String token) {
        return new MediaStream(url, signature, callSid, token, null);
    }
}
