package app.ringlet.cloud.identity.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxiesTests {

    private static final String PROXIES = "10.0.0.0/8, fd00::/8, 192.0.2.7";

    @ParameterizedTest(name = "{0} for {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "198.51.100.9 |                             | 198.51.100.9",
                // Who is no proxy of ours may say what they like.
                "198.51.100.9 | 203.0.113.1                 | 198.51.100.9",
                "10.0.0.1     | 203.0.113.1                 | 203.0.113.1",
                "192.0.2.7    | 203.0.113.1:4711            | 203.0.113.1",
                "fd00::1      | [2001:db8::5]:4711          | 2001:db8::5",
                // Only the last that is not ours is known to be true.
                "10.0.0.1     | 1.1.1.1, 203.0.113.1        | 203.0.113.1",
                "10.0.0.1     | 1.1.1.1, 203.0.113.1, 10.9.9.9 | 203.0.113.1",
                "10.0.0.1     | 10.9.9.9                    | 10.9.9.9",
                "10.0.0.1     | unknown                     | 10.0.0.1",
                "10.0.0.1     | 1.1.1.1, localhost          | 10.0.0.1",
                "10.0.0.1     | ,                           | 10.0.0.1",
            })
    void whomARequestIsFrom(String connected, String header, String sender) throws Exception {
        assertThat(sender(PROXIES, connected, header)).isEqualTo(sender);
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "10.0.0.1"})
    void nobodyIsTrustedUnlessConfigured(String connected) throws Exception {
        assertThat(sender("", connected, "203.0.113.1")).isEqualTo(connected);
    }

    private static String sender(String proxies, String connected, String header) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(connected);
        if (header != null) {
            List.of(header.split("(?<=,)")).forEach(line -> request.addHeader("X-Forwarded-For", line));
        }
        MockFilterChain chain = new MockFilterChain();
        LimitSettings settings = new Binder(new MapConfigurationPropertySource(Map.of("trusted-proxies", proxies)))
                .bindOrCreate("", LimitSettings.class);
        new TrustedProxies(settings).doFilter(request, new MockHttpServletResponse(), chain);
        return Objects.requireNonNull(chain.getRequest()).getRemoteAddr();
    }
}
