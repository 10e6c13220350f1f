package app.ringlet.cloud.calls.vapi;

import app.ringlet.protocol.calls.VapiConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What Vapi posts, signed as it signs. */
final class VapiPost {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private VapiPost() {}

    static HttpResponse<String> send(VapiConnection to, long time, String body) throws Exception {
        return send(to.serverUrl(), body, time, sign(to.secret(), time, body));
    }

    static HttpResponse<String> send(String url, String body, long time, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/json")
                .header("x-timestamp", Long.toString(time))
                .header("x-signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static String sign(String secret, long time, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal((time + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
