package app.ringlet.launch;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the AOT cache that {@link Launcher} starts the production jar from. The JVM makes it of what it saw in a start, so the jar is
 * started here, against a database of its own, and somebody signs in.
 */
final class AotTraining {

    private static final String ADMIN = "training@ringlet.example";
    private static final String PASSWORD = "training-for-a-start";
    private static final Duration ASSEMBLING = Duration.ofMinutes(5);

    private AotTraining() {}

    /** @param args the production jar, the cache, the log of the training */
    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path cache = Path.of(args[1]);
        Files.deleteIfExists(cache);
        if (!Exec.isPossible()) {
            System.err.println("No AOT cache is made: the launcher could not use it on this system");
            return;
        }
        Path keys = Files.createTempDirectory("ringlet-training-keys");
        LoggingSystem.get(AotTraining.class.getClassLoader()).setLogLevel("ch.vorburger", LogLevel.WARN);
        try (EmbeddedDatabase database = EmbeddedDatabase.start();
                ServerProcess server = ServerProcess.start(
                        List.of("-XX:AOTCacheOutput=" + cache, "-jar", jar.toString()),
                        database,
                        database.newSchema(),
                        ServerProcess.freePort(),
                        Path.of(args[2]),
                        environment(keys))) {
            use(server.url());
            server.stop(ASSEMBLING);
        } finally {
            FileSystemUtils.deleteRecursively(keys);
        }
        if (Files.notExists(cache)) {
            throw new IllegalStateException("The JVM made no AOT cache; see " + args[2]);
        }
    }

    private static Map<String, String> environment(Path keys) {
        Map<String, String> environment = new HashMap<>(ServerProcess.keysIn(keys));
        environment.put("RINGLET_ADMIN_EMAIL", ADMIN);
        environment.put("RINGLET_ADMIN_PASSWORD", PASSWORD);
        return environment;
    }

    private static void use(URI server) throws IOException, InterruptedException {
        JsonMapper json = JsonMapper.builder().build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String credentials = json.writeValueAsString(Map.of("email", ADMIN, "password", PASSWORD));
            String session = send(
                    http,
                    HttpRequest.newBuilder(server.resolve("/api/v1/auth/login"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(credentials)));
            String token = json.readTree(session).get("accessToken").asString();
            send(http, HttpRequest.newBuilder(server.resolve("/api/v1/me")).header("Authorization", "Bearer " + token));
        }
    }

    private static String send(HttpClient http, HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
