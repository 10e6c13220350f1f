package app.ringlet.cloud.calls.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.calls.live.StreamTokens;
import app.ringlet.cloud.calls.live.StreamTokens.Purpose;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.simulator.relay.RelayMessages;
import app.ringlet.testing.CarrierPost;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who gets in at the relay's socket, and what becomes of those who send rubbish. */
@NullMarked
@RelayTest
class RelayDoorTests {

    @Autowired
    CarrierPost webhooks;

    @Autowired
    SignedIn signedIn;

    @Autowired
    StreamTokens tokens;

    Scene scene;
    TestClient desk;
    Map<String, String> form;
    RelayLine line;

    @BeforeEach
    void aCaller(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        form = webhooks.line(scene.salon, "+16465550182");
        line = new RelayLine(webhooks, form);
        line.rings();
    }

    @Test
    void aSocketThatTheCarrierDidNotSignIsNotOpened() {
        assertThatThrownBy(() -> line.opens(line.token(), "nonsense"))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(WebSocketHandshakeException.class);
    }

    @Test
    void aTokenIsGoodOnceForItsCallAndItsPurpose() throws Exception {
        String token = line.token();
        line.connects();
        assertThat(line.asks("hello")).isNotEmpty();

        assertThat(refused(token)).isEqualTo(MediaClose.TOKEN_REFUSED);
        assertThat(refused("")).isEqualTo(MediaClose.TOKEN_REFUSED);
        assertThat(refused(tokens.issue(scene.salon.id(), call().id(), line.sid(), Purpose.TALK)))
                .isEqualTo(MediaClose.TOKEN_REFUSED);
        assertThat(refused(tokens.issue(scene.salon.id(), call().id(), "CAother", Purpose.SPEAK)))
                .isEqualTo(MediaClose.TOKEN_REFUSED);
        assertThat(line.asks("are you open on Sunday")).isNotEmpty();
    }

    @Test
    void aTokenIsGoodForNothingAfterTheCall() throws Exception {
        line.hangsUp();

        assertThat(refused(line.token())).isEqualTo(MediaClose.TOKEN_REFUSED);
    }

    @Test
    void whoDoesNotBeginWithASetupIsShownOut() throws Exception {
        RelayLine rude = another();
        rude.opens(line.token(), rude.signature());
        rude.says("hello");

        assertThat(rude.closed()).isEqualTo(MediaClose.NO_HELLO);
    }

    @Test
    void aSetupThatIsRepeatedEndsTheSession() throws Exception {
        line.connects();
        line.send(RelayMessages.setup("VX1", form, Map.of("token", line.token())));

        assertThat(line.closed()).isEqualTo(MediaClose.REPLACED);
    }

    static List<String> rubbish() {
        return List.of(
                "",
                "nonsense",
                "[]",
                "null",
                "{}",
                "{\"type\":null}",
                "{\"type\":\"shout\"}",
                "{\"type\":\"prompt\"}",
                "{\"type\":\"prompt\",\"voicePrompt\":null,\"last\":true}",
                "{\"type\":\"prompt\",\"voicePrompt\":{\"a\":1},\"last\":\"x\"}",
                "{\"type\":\"prompt\",\"voicePrompt\":\"half\",\"last\":false}",
                "{\"type\":\"dtmf\",\"digit\":\"12\"}",
                "{\"type\":\"dtmf\",\"digit\":5}",
                "{\"type\":\"interrupt\"}",
                "{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":17}",
                "{\"type\":\"interrupt\",\"utteranceUntilInterrupt\":\"never"
                        + " said\",\"durationUntilInterruptMs\":\"-1\"}",
                "{\"type\":\"info\",\"name\":\"agentSpeaking\",\"value\":[]}",
                "{\"type\":\"info\"}",
                "[".repeat(5000));
    }

    @ParameterizedTest
    @MethodSource("rubbish")
    void whatIsNoMessageIsLeftOutAndTheCallGoesOn(String message) throws Exception {
        line.connects();
        line.asks("how much is a women's cut");

        line.send(message);

        assertThat(line.asks("are you open on Sunday")).contains("Sunday");
    }

    @Test
    void whoSendsNothingElseIsShownOutAndTheNextVoiceGoesOn() throws Exception {
        line.connects();
        for (int i = 0; i < 50; i++) {
            line.send("nonsense");
        }

        assertThat(line.closed()).isEqualTo(MediaClose.MALFORMED);
        assertThat(line.asksWhatFollows("failed")).contains("One moment", "<Gather");
    }

    @Test
    void aMessageWithoutEndIsNotRead() throws Exception {
        line.connects();
        line.says("word ".repeat(100_000));

        assertThat(line.closed()).isEqualTo(1009);
        assertThat(line.asksWhatFollows("failed")).contains("<Gather");
    }

    @Test
    void longWordsAreAnsweredAndWhatComesTooFastIsLeftOut() throws Exception {
        line.connects();
        assertThat(line.asks("word ".repeat(5000))).isNotEmpty();
        for (int i = 0; i < 200; i++) {
            line.says("how much is a women's cut");
        }
        line.hears();

        assertThat(desk.api(CallsApi.class).transcript(call().id())).hasSizeLessThan(200);
    }

    private RelayLine another() {
        RelayLine other = new RelayLine(webhooks, form);
        other.follows(line);
        return other;
    }

    private int refused(String token) throws Exception {
        RelayLine thief = another();
        thief.opens(token);
        return thief.closed();
    }

    private CallView call() {
        return desk.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }
}
