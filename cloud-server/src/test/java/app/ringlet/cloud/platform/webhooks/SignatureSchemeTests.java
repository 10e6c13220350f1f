package app.ringlet.cloud.platform.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SignatureSchemeTests {

    private static final Instant NOW = Instant.ofEpochSecond(1_795_182_000L);

    /** The carrier's published example. */
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";

    private static final Map<String, List<String>> FORM = Map.of(
            "CallSid", List.of("CA1234567890ABCDE"),
            "Caller", List.of("+14158675309"),
            "Digits", List.of("1234"),
            "From", List.of("+14158675309"),
            "To", List.of("+18005551212"));

    private static final String SIGNATURE = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";
    private final SignatureScheme carrier = new UrlAndFormSignature("X-Twilio-Signature", "12345");

    @Test
    void theCarriersPublishedExampleIsSigned() {
        assertThat(carried(URL, FORM, SIGNATURE)).isTrue();
        assertThat(carried(URL.replace(".com", ".com:443"), FORM, SIGNATURE)).isTrue();
    }

    @Test
    void whateverIsOtherThanInTheExampleIsNot() {
        Map<String, List<String>> more = new HashMap<>(FORM);
        more.put("More", List.of(""));
        Map<String, List<String>> twice = new HashMap<>(FORM);
        twice.put("Digits", List.of("1234", "1234"));

        assertThat(carried(URL + "&baz=3", FORM, SIGNATURE)).isFalse();
        assertThat(carried(URL.replace("https", "http"), FORM, SIGNATURE)).isFalse();
        assertThat(carried(URL, more, SIGNATURE)).isFalse();
        assertThat(carried(URL, twice, SIGNATURE)).isFalse();
        assertThat(carried(URL, FORM, SIGNATURE.replace('R', 'S'))).isFalse();
        assertThat(carried(URL, FORM, "")).isFalse();
        assertThat(carried(URL, FORM, "no base64!")).isFalse();
        assertThat(carried(URL, FORM, null)).isFalse();
    }

    @Test
    void aBodyThatIsNoFormIsSignedByItsHash() {
        byte[] body = "{\"a\":1}".getBytes(UTF_8);
        // sha256sum and openssl dgst -sha1 -hmac 12345 -binary | base64
        String url =
                "https://mycompany.com/hook?bodySHA256=015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";

        assertThat(carrier.isSigned(request(url, "X-Twilio-Signature", BODY_URL_SIGNATURE, Map.of(), body), NOW))
                .isTrue();
        assertThat(carrier.isSigned(
                        request(url, "X-Twilio-Signature", BODY_URL_SIGNATURE, Map.of(), "{\"a\":2}".getBytes(UTF_8)),
                        NOW))
                .isFalse();
        assertThat(carrier.isSigned(request(URL, "X-Twilio-Signature", SIGNATURE, FORM, body), NOW))
                .isFalse();
    }

    private static final String BODY_URL_SIGNATURE = "5RzLWLtxROOEDxluB0CLCWjQg48=";
    private static final byte[] EVENT = "{\"id\":\"evt_1\",\"type\":\"invoice.paid\"}".getBytes(UTF_8);
    /** By openssl dgst -sha256 -hmac, over time, dot and event. */
    private static final String EVENT_SIGNATURE = "8f1daeba3fbe489a62821028de30148c4f1f86400c6bd5bccb0c08c7362f7188";

    private final SignatureScheme stamped =
            new TimestampedSignature("Stripe-Signature", "whsec_of_a_test", Duration.ofMinutes(5));

    @Test
    void aStampedEventIsSignedWithinItsWindow() {
        String header = "t=1795182000,v1=" + EVENT_SIGNATURE;

        assertThat(stamped(header, EVENT, NOW)).isTrue();
        assertThat(stamped(header, EVENT, NOW.plusSeconds(300))).isTrue();
        assertThat(stamped(header, EVENT, NOW.minusSeconds(300))).isTrue();
        assertThat(stamped(header, EVENT, NOW.plusSeconds(301))).isFalse();
        assertThat(stamped(header, EVENT, NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void oneOfSeveralSignaturesIsEnoughAndOldSchemesAreNone() {
        String wrong = "0".repeat(64);

        assertThat(stamped("t=1795182000,v1=" + wrong + ",v1=" + EVENT_SIGNATURE + ",v0=" + wrong, EVENT, NOW))
                .isTrue();
        assertThat(stamped("t=1795182000, v1=" + EVENT_SIGNATURE, EVENT, NOW)).isTrue();
        assertThat(stamped("t=1795182000,v0=" + EVENT_SIGNATURE, EVENT, NOW)).isFalse();
        assertThat(stamped("t=1795182001,v1=" + EVENT_SIGNATURE, EVENT, NOW)).isFalse();
        assertThat(stamped("v1=" + EVENT_SIGNATURE, EVENT, NOW)).isFalse();
        for (String odd :
                List.of("", "t=,v1=", "t=x,v1=y", "t=99999999999999999999,v1=" + wrong, ",,,", "t=1795182000")) {
            assertThat(stamped(odd, EVENT, NOW)).isFalse();
        }
        assertThat(stamped(null, EVENT, NOW)).isFalse();
        assertThat(stamped("t=1795182000,v1=" + EVENT_SIGNATURE, "{}".getBytes(UTF_8), NOW))
                .isFalse();
    }

    @Test
    void aBodysSignatureIsThatOfTheStandard() {
        // RFC 4231, test case 2.
        SignatureScheme plain = new BodySignature("X-Signature", "sha256=", "Jefe");
        byte[] body = "what do ya want for nothing?".getBytes(UTF_8);
        String right = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";

        assertThat(plain.isSigned(request("", "X-Signature", right, Map.of(), body), NOW))
                .isTrue();
        for (String wrong :
                List.of(right.substring(7), right + "00", right.replace('5', '6'), "sha256=", "sha256=zz")) {
            assertThat(plain.isSigned(request("", "X-Signature", wrong, Map.of(), body), NOW))
                    .isFalse();
        }
    }

    private boolean carried(String url, Map<String, List<String>> form, @Nullable String signature) {
        return carrier.isSigned(request(url, "X-Twilio-Signature", signature, form, new byte[0]), NOW);
    }

    private boolean stamped(@Nullable String header, byte[] body, Instant now) {
        return stamped.isSigned(request("", "Stripe-Signature", header, Map.of(), body), now);
    }

    private static SignedRequest request(
            String url, String header, @Nullable String value, Map<String, List<String>> form, byte[] body) {
        return new SignedRequest(url, name -> header.equals(name) ? value : null, form, body);
    }
}
