package app.ringlet.simulator.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SipMessageTest {
    private static final String INVITE = "INVITE sip:+12125550100@127.0.0.1 SIP/2.0\r\n"
            + "v: SIP/2.0/UDP 127.0.0.1:5061;branch=z9hG4bK1\r\nf: \"M\" <sip:+19175550123@x>;tag=1\r\n"
            + "t: <sip:+12125550100@127.0.0.1>\r\ni: abc\r\nCSeq: 1 INVITE\r\n\r\nv=0\r\n"
            + "c=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 8 0 101\r\na=rtpmap:101 telephone-event/8000\r\n";

    @Test
    void anInvitationInShortHeadersIsRead() {
        SipMessage invite = read(INVITE).orElseThrow();
        assertThat(invite.method()).isEqualTo("INVITE");
        assertThat(invite.dialled()).isEqualTo("+12125550100");
        assertThat(SipMessage.user(invite.header("From"))).isEqualTo("+19175550123");
        assertThat(Sdp.offer(invite.body())).hasValueSatisfying(offer -> {
            assertThat(offer.rtp().getPort()).isEqualTo(4000);
            assertThat(offer.keys()).isEqualTo(101);
            assertThat(Sdp.offer(offer.answer("127.0.0.1", 5000))
                            .orElseThrow()
                            .rtp()
                            .getPort())
                    .isEqualTo(5000);
        });
    }

    @Test
    void anAnswerKeepsWhatMustStay() {
        SipMessage ok = read(INVITE).orElseThrow().answer(200, "OK", "t2", List.of(), "x");
        SipMessage again = read(new String(ok.bytes(), StandardCharsets.UTF_8)).orElseThrow();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("To")).endsWith(";tag=t2");
        assertThat(again.header("Via")).contains("branch=z9hG4bK1");
        assertThat(again.body()).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n\r\n", "GET / HTTP/1.1\r\nHost: x\r\n\r\n", "INVITE sip:a@b SIP/2.0\r\n\r\n"})
    void whatIsNotSipIsNone(String text) {
        assertThat(read(text)).isEmpty();
    }

    @Test
    void whatIsTooLargeIsNone() {
        assertThat(read(INVITE.replace("v=0", "v".repeat(9_000)))).isEmpty();
        assertThat(read(INVITE.replace("CSeq", "X: " + "y".repeat(2_000) + "\r\nCSeq")))
                .isEmpty();
        assertThat(read(INVITE.replace("CSeq", "X: y\r\n".repeat(100) + "CSeq")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "c=IN IP4 127.0.0.1\r\nm=audio 4000 RTP/AVP 8\r\n",
                "c=IN IP6 ::1\r\nm=audio 4000 RTP/AVP 0\r\n",
                "c=IN IP4 127.0.0.1\r\nm=audio 0 RTP/AVP 0\r\n",
                "c=IN IP4 127.0.0.1\r\nm=audio 99999 RTP/AVP 0\r\n"
            })
    void anOfferWithoutOurSoundIsNone(String sdp) {
        assertThat(Sdp.offer(sdp)).isEmpty();
    }

    private static Optional<SipMessage> read(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return SipMessage.read(bytes, bytes.length);
    }
}
