package app.ringlet.simulator.webhook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A GET carries its parameters in the URL, and the URL alone is signed; a POST signs both. */
final class SignedForm {

    private SignedForm() {}

    static String signedUrl(WebhookRequest request) {
        if (!isGet(request) || request.params().isEmpty()) {
            return request.url();
        }
        return request.url() + (request.url().contains("?") ? "&" : "?") + encode(request.params());
    }

    static Map<String, String> signedParams(WebhookRequest request) {
        return isGet(request) ? Map.of() : request.params();
    }

    static String encode(Map<String, String> params) {
        return params.entrySet().stream()
                .map(entry -> escaped(entry.getKey()) + "=" + escaped(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static boolean isGet(WebhookRequest request) {
        return request.method().equalsIgnoreCase("GET");
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
