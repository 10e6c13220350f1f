package app.ringlet.cloud.calls.exchange;

import app.ringlet.testing.TestAddress;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** The carrier's REST interface for live calls, as far as the server uses it: what it is told, the line of that call does. */
@Order(Ordered.LOWEST_PRECEDENCE)
final class StandInCarrier implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final Map<String, CallerLine> lines = new ConcurrentHashMap<>();
    private final Map<String, String> statuses = new ConcurrentHashMap<>();
    private final AtomicInteger dialled = new AtomicInteger();
    private final Map<String, byte[]> recordings = new ConcurrentHashMap<>();
    private volatile int failures;
    private volatile @Nullable Runnable unanswered;
    private volatile Map<String, String> lastDial = Map.of();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::answer);
            server.start();
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    server.stop(0);
                }
            });
            TestPropertyValues.of("ringlet.twilio.api-base=http://localhost:"
                            + server.getAddress().getPort())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getBeanFactory().registerSingleton("standInCarrier", this);
    }

    void knows(CallerLine line) {
        lines.put(line.sid(), line);
    }

    /** What it has recorded, by its ids. */
    Map<String, byte[]> recordings() {
        return recordings;
    }

    /** What it says of a call from now on; of others it says that it knows none. */
    void says(String sid, String status) {
        statuses.put(sid, status);
    }

    /** The next so many requests fail inside. */
    void fails(int times) {
        failures = times;
    }

    /** The next call that the server wants begins, but the answer to the wish is lost. @param meanwhile before it would have come */
    void losesAnswer(Runnable meanwhile) {
        unanswered = meanwhile;
    }

    /** What was asked for with the last call that the server began. */
    Map<String, String> lastDial() {
        return lastDial;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String path = exchange.getRequestURI().getPath();
        if (failures > 0) {
            failures--;
            reply(exchange, 503, "{\"code\":20503,\"message\":\"unavailable\",\"status\":503}");
        } else if (path.contains("/Recordings/")) {
            recording(exchange, path.replaceFirst(".*/Recordings/", "").replaceFirst("\\.(wav|json)$", ""));
        } else if (exchange.getRequestMethod().equals("GET")) {
            String status = statuses.get(sid(path));
            reply(
                    exchange,
                    status == null ? 404 : 200,
                    status == null
                            ? "{\"code\":20404,\"message\":\"not found\",\"status\":404}"
                            : "{\"sid\":\"" + sid(path) + "\",\"status\":\"" + status + "\"}");
        } else if (path.endsWith("/Calls.json")) {
            lastDial = form;
            dialled.incrementAndGet();
            Runnable meanwhile = unanswered;
            unanswered = null;
            if (meanwhile != null) {
                meanwhile.run();
                exchange.close();
                return;
            }
            reply(exchange, 201, "{\"sid\":\"" + lastSid() + "\",\"status\":\"queued\"}");
        } else {
            boolean streams = path.contains("/Streams");
            String sid = sid(path).replaceFirst("/Streams.*", "");
            CallerLine line = lines.get(sid);
            if (line == null) {
                reply(exchange, 404, "{\"code\":20404,\"message\":\"not found\",\"status\":404}");
                return;
            }
            if (streams) {
                String name = path.endsWith("/Streams.json")
                        ? "MZ" + sid.substring(2)
                        : sid(path).replaceFirst(".*/", "");
                reply(exchange, 201, "{\"sid\":\"" + name + "\",\"call_sid\":\"" + sid + "\"}");
                line.streams(form);
                return;
            }
            reply(exchange, 200, "{\"sid\":\"" + sid + "\",\"status\":\"in-progress\"}");
            line.told(form);
        }
    }

    private void recording(HttpExchange exchange, String sid) throws IOException {
        byte[] sound = recordings.get(sid);
        if (sound == null || exchange.getRequestHeaders().getFirst("Authorization") == null) {
            reply(exchange, 404, "{\"code\":20404,\"message\":\"not found\",\"status\":404}");
        } else if (exchange.getRequestMethod().equals("DELETE")) {
            recordings.remove(sid);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else {
            exchange.getResponseHeaders().set("Content-Type", "audio/x-wav");
            exchange.sendResponseHeaders(200, sound.length);
            exchange.getResponseBody().write(sound);
            exchange.close();
        }
    }

    private static String sid(String path) {
        return path.replaceFirst(".*/Calls/", "").replace(".json", "");
    }

    String lastSid() {
        return String.format("CA%032d", dialled.get());
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String field : body.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    static String secret() {
        return TestAddress.ACCOUNT_SECRET;
    }
}
