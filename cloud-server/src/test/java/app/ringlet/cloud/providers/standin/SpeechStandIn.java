package app.ringlet.cloud.providers.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Text to speech of OpenAI, checked with the vendor's document, and of ElevenLabs, of which there is none here: what is checked is
 * what its reference says. What is said sounds like as many bytes as its text has, a hundred times over.
 */
public final class SpeechStandIn extends StandIn {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ELEVENLABS = Pattern.compile("/v1/text-to-speech/voice-1");
    private static final Set<String> FORMATS = Set.of("ulaw_8000", "pcm_24000", "mp3_44100_128");
    private static final int HUGE = 20_000_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    public SpeechStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    @Override
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked(body);
        JsonNode request = JSON.readTree(body);
        String text = check(exchange, request, body);
        try {
            answer(exchange, next(), text);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    /** What is to be said. */
    private String check(HttpExchange exchange, JsonNode request, String body) {
        URI uri = exchange.getRequestURI();
        if (uri.getPath().equals("/v1/audio/speech")) {
            check(("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization")), "no key");
            wrong(OpenAiDocument.violations("CreateSpeechRequest", body));
            return request.path("input").asString("");
        }
        check(ELEVENLABS.matcher(uri.getPath()).matches(), "address " + uri);
        check(KEY.equals(exchange.getRequestHeaders().getFirst("xi-api-key")), "no key");
        String format = uri.getQuery() == null ? "" : uri.getQuery().replace("output_format=", "");
        check(FORMATS.contains(format), "format " + format);
        request.propertyNames().forEach(name -> check(Set.of("text", "model_id").contains(name), "unknown " + name));
        return request.path("text").asString("");
    }

    private void answer(HttpExchange exchange, Plan plan, String text) throws IOException, InterruptedException {
        switch (plan) {
            case Plan.Says says -> sound(exchange, new byte[text.length() * 100], 0);
            case Plan.Silence silence -> exchange.sendResponseHeaders(200, -1);
            case Plan.CutsOff cut -> sound(exchange, new byte[50], 100);
            case Plan.Huge huge -> sound(exchange, new byte[HUGE], 0);
            case Plan.Hangs hangs -> closed.await();
            case Plan.Status status -> exchange.sendResponseHeaders(status.status(), -1);
            default -> throw new IllegalStateException("" + plan);
        }
    }

    private static void sound(HttpExchange exchange, byte[] bytes, int missing) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length + missing);
        OutputStream out = exchange.getResponseBody();
        out.write(bytes);
        out.flush();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
