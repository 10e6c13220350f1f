package app.ringlet.simulator.carrier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.twilio.security.RequestValidator;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A customer's server for the simulator's own tests: answers each path as told, and refuses what is not rightly signed. */
public final class Salon implements AutoCloseable {
    public static final Account ACCOUNT = new Account("AC00000000000000000000000000000000", "demo-carrier-secret");

    /** An answer; TwiML unless told otherwise. */
    public record Answer(int status, String contentType, String body) {}

    private final HttpServer server;
    private final Map<String, Function<Map<String, String>, Answer>> answers = new ConcurrentHashMap<>();

    public Salon() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    public String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** The inside of a Response for whoever asks there. */
    public Salon on(String path, String verbs) {
        return on(path, params -> verbs);
    }

    public Salon on(String path, Function<Map<String, String>, String> verbs) {
        answers.put(path, params -> twiml(verbs.apply(params)));
        return this;
    }

    public Salon answering(String path, Function<Map<String, String>, Answer> answer) {
        answers.put(path, answer);
        return this;
    }

    public static Answer twiml(String verbs) {
        return new Answer(200, "text/xml; charset=utf-8", "<Response>" + verbs + "</Response>");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> params =
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String url = url(exchange.getRequestURI().toString());
            String signature = exchange.getRequestHeaders().getFirst("X-Twilio-Signature");
            boolean signed =
                    signature != null && new RequestValidator(ACCOUNT.authToken()).validate(url, params, signature);
            params.putAll(form(exchange.getRequestURI().getRawQuery()));
            Answer answer = signed
                    ? answers.getOrDefault(
                                    exchange.getRequestURI().getPath(),
                                    none -> new Answer(404, "text/plain", "nothing here"))
                            .apply(params)
                    : new Answer(403, "text/plain", "wrongly signed");
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, String> form(@org.jspecify.annotations.Nullable String encoded) {
        Map<String, String> params = new TreeMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                String[] parts = pair.split("=", 2);
                params.put(decoded(parts[0]), parts.length == 1 ? "" : decoded(parts[1]));
            }
        }
        return params;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
