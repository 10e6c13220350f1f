package app.ringlet.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends what a well-behaved client would not. Safe for use by many at once. */
final class Attacker {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20))
            .build();
    private static final String BOUNDARY = "part-of-an-attack";
    private static final String FILE = "name,phone\nSample,+12125550123\n";

    private final URI server;
    private final Contract contract;
    private final Supplier<String> words;

    Attacker(URI server, Contract contract) {
        this(server, contract, () -> Samples.WORD);
    }

    /** @param words what is put wherever any text will do */
    Attacker(URI server, Contract contract, Supplier<String> words) {
        this.server = server;
        this.contract = contract;
        this.words = words;
    }

    /**
     * @param path what was asked for
     * @param code of the error; absent for none
     * @param body as it came
     */
    record Answer(String path, int status, @Nullable String code, String body, Map<String, List<String>> headers) {

        String outcome() {
            return code == null ? Integer.toString(status) : status + " " + code;
        }

        boolean succeeded() {
            return status / 100 == 2;
        }
    }

    /** A sample request, to whose parts something else may be given. */
    Answer send(Endpoint endpoint, @Nullable String token, Supplier<UUID> ids) {
        return send(endpoint, token, ids, Map.of(), null);
    }

    /**
     * @param parameters by name, in place of the samples
     * @param body in place of the sample
     */
    Answer send(
            Endpoint endpoint,
            @Nullable String token,
            Supplier<UUID> ids,
            Map<String, String> parameters,
            @Nullable String body) {
        Samples samples = new Samples(contract, ids, words);
        String path = endpoint.path();
        List<String> query = new ArrayList<>();
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(Duration.ofSeconds(30));
        for (Endpoint.Parameter p : endpoint.parameters()) {
            String given = parameters.get(p.name());
            String value = given != null ? given : sample(p, samples);
            switch (p.in()) {
                case "path" -> path = path.replace("{" + p.name() + "}", encoded(value));
                case "header" -> header(request, p, value);
                default -> {
                    if (p.required() || given != null) {
                        query.add(encoded(p.name()) + "=" + encoded(value));
                    }
                }
            }
        }
        String text = query.isEmpty() ? path : path + "?" + String.join("&", query);
        request.uri(URI.create(server + text));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        request.method(endpoint.method(), content(endpoint, request, samples, body));
        return send(request.build(), endpoint.path().endsWith("/stream"));
    }

    /** @param endless of which only the head is waited for */
    static Answer send(HttpRequest request, boolean endless) {
        try {
            if (endless) {
                var response = HTTP.send(request, HttpResponse.BodyHandlers.ofInputStream());
                try (var stream = response.body()) {
                    String body = response.statusCode() == 200
                            ? ""
                            : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
                    return answer(response, body);
                }
            }
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer(response, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<?> response, String body) {
        return new Answer(
                response.uri().getPath(),
                response.statusCode(),
                response.statusCode() < 400 ? null : code(body),
                body,
                response.headers().map());
    }

    private static @Nullable String code(String body) {
        try {
            JsonNode code = Contract.JSON.readTree(body).get("code");
            return code == null ? null : code.asString();
        } catch (JacksonException notJson) {
            return null;
        }
    }

    private static String sample(Endpoint.Parameter parameter, Samples samples) {
        return switch (parameter.name()) {
            case "from" -> Samples.day(1).asString();
            case "to" -> Samples.day(9).asString();
            case "date" -> Samples.day(5).asString();
            case "If-Match" -> "\"1\"";
            case "Idempotency-Key" -> UUID.randomUUID().toString();
            default -> samples.text(parameter.schema());
        };
    }

    private static void header(HttpRequest.Builder request, Endpoint.Parameter parameter, String value) {
        if (!parameter.name().equals("Content-Type")) {
            request.header(parameter.name(), value);
        }
    }

    private static HttpRequest.BodyPublisher content(
            Endpoint endpoint, HttpRequest.Builder request, Samples samples, @Nullable String body) {
        if (endpoint.file()) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return HttpRequest.BodyPublishers.ofString("--" + BOUNDARY
                    + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sample.csv\"\r\n"
                    + "Content-Type: text/csv\r\n\r\n" + (body == null ? FILE : body) + "\r\n--" + BOUNDARY + "--\r\n");
        }
        if (body == null && endpoint.body() == null) {
            return HttpRequest.BodyPublishers.noBody();
        }
        request.header("Content-Type", "application/json");
        return HttpRequest.BodyPublishers.ofString(
                body != null ? body : samples.of(endpoint.body()).toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
