package app.ringlet.testing;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.simulator.webhook.Signature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** Posts single webhooks by hand, signed or not; for what a well-behaved carrier would not do. */
public class CarrierPost {

    private static final String PATH = "/api/v1/webhooks/twilio";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(20)).build();

    private final Environment environment;

    CarrierPost(Environment environment) {
        this.environment = environment;
    }

    /** What came back. */
    public record Answer(int status, String contentType, String body) {}

    /** The fields of a new call to {@code salon}. */
    public Map<String, String> line(Salon salon, String from) {
        return Map.of(
                "CallSid",
                "CA" + UUID.randomUUID().toString().replace("-", ""),
                "AccountSid",
                TestAddress.ACCOUNT_SID,
                "From",
                from,
                "To",
                salon.phone(),
                "CallStatus",
                "ringing",
                "Direction",
                "inbound",
                "ApiVersion",
                "2010-04-01");
    }

    public Map<String, String> with(Map<String, String> form, String name, String value) {
        Map<String, String> copy = new TreeMap<>(form);
        copy.put(name, value);
        return copy;
    }

    public Answer post(String path, Map<String, String> form) {
        return postSignedAs(path, form, form);
    }

    /** Signed as if {@code signed} were sent. */
    public Answer postSignedAs(String path, Map<String, String> form, Map<String, String> signed) {
        return send(
                path, form, Signature.of(TestAddress.ACCOUNT_SECRET, url(path).toString(), signed));
    }

    public Answer postUnsigned(String path, Map<String, String> form) {
        return send(path, form, null);
    }

    private Answer send(String path, Map<String, String> form, @Nullable String signature) {
        String body = form.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI url(String path) {
        return URI.create(environment.getRequiredProperty("ringlet.public-url") + PATH + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
