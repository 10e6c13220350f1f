package app.ringlet.bench;

import app.ringlet.simulator.twiml.TwimlDocument;
import app.ringlet.simulator.twiml.TwimlException;
import app.ringlet.simulator.twiml.TwimlParser;
import app.ringlet.simulator.twiml.Verb;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The carrier's REST API as far as a take-over needs it: the stream that a call shall be joined with. */
final class RedirectedCalls implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, CompletableFuture<Verb.Noun.Stream>> streams = new ConcurrentHashMap<>();

    RedirectedCalls() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Completes when the server has asked for it. */
    CompletableFuture<Verb.Noun.Stream> stream(String callSid) {
        return streams.computeIfAbsent(callSid, sid -> new CompletableFuture<>());
    }

    /** The same of the next time that it is asked for. */
    CompletableFuture<Verb.Noun.Stream> expect(String callSid) {
        CompletableFuture<Verb.Noun.Stream> next = new CompletableFuture<>();
        streams.put(callSid, next);
        return next;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String sid = path.replaceFirst(".*/Calls/", "").replace(".json", "");
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Arrays.stream(form.split("&"))
                    .filter(field -> field.startsWith("Twiml="))
                    .map(field -> URLDecoder.decode(field.substring(6), StandardCharsets.UTF_8))
                    .forEach(twiml -> redirected(sid, twiml));
            byte[] body = ("{\"sid\":\"" + sid + "\",\"status\":\"in-progress\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void redirected(String sid, String twiml) {
        try {
            TwimlDocument document = new TwimlParser().parse(twiml);
            for (Verb verb : document.verbs()) {
                if (verb instanceof Verb.Connect connect && connect.noun() instanceof Verb.Noun.Stream stream) {
                    stream(sid).complete(stream);
                }
            }
        } catch (TwimlException bad) {
            stream(sid).completeExceptionally(bad);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
