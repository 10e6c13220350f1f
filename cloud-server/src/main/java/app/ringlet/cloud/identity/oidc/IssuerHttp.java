package app.ringlet.cloud.identity.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls to the issuer. None takes longer than {@link #PATIENCE}, and none is sent on to somewhere else. */
final class IssuerHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;

    /** Made when first needed: most servers have no issuer. */
    private static final class Client {
        static final HttpClient HTTP = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(3))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    String get(URI url) throws IssuerFailed {
        return send(HttpRequest.newBuilder(url).GET());
    }

    /** @param authorization absent if the form says who asks */
    String post(URI url, Map<String, String> form, @Nullable String authorization) throws IssuerFailed {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String send(HttpRequest.Builder request) throws IssuerFailed {
        HttpRequest ready =
                request.timeout(PATIENCE).header("Accept", "application/json").build();
        try {
            HttpResponse<String> answer = Client.HTTP.send(ready, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw new IssuerFailed(ready.uri() + " answers " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IssuerFailed(ready.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IssuerFailed(ready.uri() + " was not waited for", e);
        }
    }
}
