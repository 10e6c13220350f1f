package app.ringlet.simulator.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private static final String URL = "https://mycompany.com/myapp.php?foo=1&bar=2";
    private static final Map<String, String> PARAMS = Map.of(
            "CallSid", "CA1234567890ABCDE",
            "Caller", "+14158675309",
            "Digits", "1234",
            "From", "+14158675309",
            "To", "+18005551212");

    @Test
    void theVendorsOwnExampleComesOut() {
        assertThat(Signature.of("12345", URL, PARAMS)).isEqualTo("RSOYDt4T1cUTdK1PDd93/VVr8B8=");
    }

    @Test
    void theVendorsValidatorAcceptsAnyWriting() {
        Map<String, String> params = Map.of("Body", "Schön: äöü & 💇 = 100 % + x", "Empty", "", "a", "b");
        assertThat(new RequestValidator("12345").validate(URL, params, Signature.of("12345", URL, params)))
                .isTrue();
        assertThat(new RequestValidator("12346").validate(URL, params, Signature.of("12345", URL, params)))
                .isFalse();
    }
}
