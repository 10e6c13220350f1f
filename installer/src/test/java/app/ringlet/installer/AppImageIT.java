package app.ringlet.installer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image that was just built starts, and nothing that the desk needs was left out of it. */
class AppImageIT {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final String SHOWN = "Window shown";
    private static final String TOKENS = """
        {"accessToken": "an.access.token", "refreshToken": "r", "expiresIn": 900, "user": {
         "id": "01890000-0000-7000-8000-000000000001", "name": "Desk", "email": "desk@salon.example",
         "role": "AGENT", "tenantId": "01890000-0000-7000-8000-000000000002"}}\
        """;

    private final DeskImage image = new DeskImage(Path.of(System.getProperty("ringlet.dist")));

    @TempDir
    Path home;

    @Test
    void theDeskShowsItsWindowAndEndsWhenAsked() throws Exception {
        List<ProcessHandle> processes;
        long begun = System.nanoTime();
        RunningProgram desk = image.start(home);
        try (desk) {
            desk.awaitLine(SHOWN, TO_START);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
            System.out.println("App image: " + image.megabytes() + " MB, window shown after " + millis + " ms");
            processes = desk.processes();
        }
        assertThat(processes).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        assertThat(desk.output()).doesNotContain("Exception", "ERROR", "WARN");
    }

    /** A runtime without a module that HTTP, JSON or the web socket needs would show its window all the same. */
    @Test
    void theDeskSignsInAndOpensItsPushLine() throws Exception {
        CompletableFuture<String> signIn = new CompletableFuture<>();
        CompletableFuture<String> pushLine = new CompletableFuture<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/auth/login", exchange -> {
            signIn.complete(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            answer(exchange, 200, TOKENS);
        });
        server.createContext("/api/v1/push", exchange -> {
            pushLine.complete(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, 503, "");
        });
        server.start();
        String address = "http://localhost:" + server.getAddress().getPort();
        try (RunningProgram desk =
                image.start(home, "--server=" + address, "--email=desk@salon.example", "--password=a password")) {
            desk.awaitLine(SHOWN, TO_START);
            assertThat(within(desk, signIn)).contains("desk@salon.example", "a password");
            assertThat(within(desk, pushLine)).isEqualTo("Bearer an.access.token");
        } finally {
            server.stop(0);
        }
    }

    private static String within(RunningProgram desk, CompletableFuture<String> request) {
        assertThat(request).as(() -> "The desk said:\n" + desk.output()).succeedsWithin(TO_START);
        return request.join();
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
