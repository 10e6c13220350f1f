package app.ringlet.cloud.providers.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider that answers with server-sent events. */
abstract class SseStandIn extends StandIn {

    private static final int HUGE = 100_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    SseStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    final int port() {
        return server.getAddress().getPort();
    }

    /** Notes what is wrong with a request. */
    abstract void check(HttpExchange exchange, String body);

    /** The pieces in which something is said. */
    abstract List<String> says(String text);

    abstract List<String> calls(List<Plan.Call> calls);

    abstract String error(int status);

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        check(exchange, body);
        asked(body);
        try {
            answer(exchange, next(), body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void answer(HttpExchange exchange, Plan plan, String question) throws IOException, InterruptedException {
        switch (plan) {
            case Plan.Says says -> stream(exchange, says(says.text()), true);
            case Plan.Silence silence -> stream(exchange, says(""), true);
            case Plan.Calls calls -> stream(exchange, calls(calls.calls()), true);
            case Plan.CutsOff cut -> stream(exchange, says("Well, let me").subList(0, 1), false);
            case Plan.Garbage garbage -> stream(exchange, List.of("{\"choices\": [}", "<html>"), true);
            case Plan.Huge huge -> huge(exchange);
            case Plan.Depends depends -> answer(exchange, depends.then().apply(question), question);
            case Plan.Hangs hangs -> closed.await();
            case Plan.Status status -> status(exchange, status);
        }
    }

    private void stream(HttpExchange exchange, List<String> pieces, boolean whole) throws IOException {
        OutputStream out = begin(exchange);
        for (String piece : pieces) {
            out.write(event(piece));
            out.flush();
        }
        if (whole) {
            out.close();
        }
        // What is closed without its last chunk looks like a broken connection.
    }

    private void huge(HttpExchange exchange) throws IOException {
        OutputStream out = begin(exchange);
        byte[] more =
                event(says("and so on and so forth and so on and so forth").getFirst());
        for (int i = 0; i < HUGE; i++) {
            out.write(more);
        }
    }

    private static OutputStream begin(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static byte[] event(String data) {
        return ("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    private void status(HttpExchange exchange, Plan.Status status) throws IOException {
        if (!status.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().set("Retry-After", status.retryAfter());
        }
        byte[] body = error(status.status()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
