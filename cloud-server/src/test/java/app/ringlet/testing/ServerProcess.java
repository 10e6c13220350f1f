package app.ringlet.testing;

import app.ringlet.cloud.CloudServer;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The production server as a process of its own, configured by its environment alone; it can be killed. */
public final class ServerProcess implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LOWEST_PORT = 20_000;
    private static final int PORTS = 10_000;
    private static final AtomicInteger NEXT_PORT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 397 % PORTS));

    /** Where the log of this JVM's tests goes; see {@link LogInspection}. */
    private static final String TEST_LOG = "logging.file.name";

    private final Process process;
    private final URI url;
    private final Duration startUp;

    private ServerProcess(Process process, URI url, Duration startUp) {
        this.process = process;
        this.url = url;
        this.startUp = startUp;
    }

    /**
     * A port that is free just now. It is below those that systems give to connections: none of them can take it before whoever asked
     * listens there. JVMs that run side by side begin at different ones.
     *
     * @throws IOException if all are taken
     */
    public static int freePort() throws IOException {
        for (int tries = 0; tries < PORTS; tries++) {
            int port = LOWEST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one may be free.
            }
        }
        throw new IOException("No port is free");
    }

    /** How its users start it. */
    public static List<String> ofJar(Path jar) {
        return List.of("-jar", jar.toString());
    }

    /** The same classes, for what runs before there is a jar. */
    public static List<String> ofClasses() {
        return List.of("-classpath", System.getProperty("java.class.path"), CloudServer.class.getName());
    }

    /** The same for tests: what does not live long starts sooner without the better compiler. */
    public static List<String> ofClassesForTests() {
        List<String> command = new ArrayList<>(ofClasses());
        command.addFirst("-XX:TieredStopAtLevel=1");
        return command;
    }

    /**
     * Starts it and waits until {@code /health/ready} says so.
     *
     * @param what {@link #ofJar} or {@link #ofClasses}
     * @param more further variables of its environment
     */
    public static ServerProcess start(
            List<String> what, EmbeddedDatabase database, String jdbcUrl, int port, Path log, Map<String, String> more)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(what);
        URI url = URI.create("http://localhost:" + port);
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("RINGLET_DB_URL", jdbcUrl);
        environment.put("RINGLET_DB_USER", database.user());
        environment.put("RINGLET_DB_PASSWORD", database.password());
        environment.put("RINGLET_PORT", Integer.toString(port));
        environment.put("RINGLET_PUBLIC_URL", url.toString());
        environment.put("RINGLET_TWILIO_ACCOUNT_SID", TestAddress.ACCOUNT_SID);
        environment.put("RINGLET_TWILIO_AUTH_TOKEN", TestAddress.ACCOUNT_SECRET);
        // Nobody is there: what it would send is refused at once, and the bench sends nothing to the vendor.
        environment.put("RINGLET_TWILIO_API_BASE", "http://localhost:9");
        // One client stands for many.
        environment.put("RINGLET_USER_REQUESTS", "10000000");
        environment.put("RINGLET_TENANT_REQUESTS", "10000000");
        String logged = System.getProperty(TEST_LOG);
        if (logged != null) {
            environment.put("LOGGING_FILE_NAME", logged + "." + port);
        }
        environment.putAll(more);
        long begin = System.nanoTime();
        Process process = builder.start();
        ServerProcess server = new ServerProcess(process, url, Duration.ZERO);
        try {
            server.awaitReady(log);
        } catch (IOException | InterruptedException | RuntimeException e) {
            server.close();
            throw e;
        }
        return new ServerProcess(process, url, Duration.ofNanos(System.nanoTime() - begin));
    }

    /** The variables that make a server keep all its keys in {@code folder}, not in one of the user's. */
    public static Map<String, String> keysIn(Path folder) {
        return Map.of(
                "RINGLET_JWT_KEYS",
                folder.toString(),
                "RINGLET_DATA_KEYS_FILE",
                folder.resolve("data-keys").toString());
    }

    public URI url() {
        return url;
    }

    /** From {@code exec} to the first ready answer. */
    public Duration startUp() {
        return startUp;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has taken of the processors. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Resident memory in mebibytes; Linux only. */
    public double residentMebibytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
                .findFirst()
                .orElseThrow(() -> new IOException("the server's memory cannot be read"));
    }

    /** As pulling the plug does: no shutdown hook runs. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor(20, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        stop(Duration.ofSeconds(20));
    }

    /** As its administrator does, and as pulling the plug does when {@code patience} is over. */
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpRequest ready = HttpRequest.newBuilder(url.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        while (true) {
            if (!process.isAlive()) {
                throw new IOException("The server ended before it was ready; see " + log);
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The server is not ready after " + PATIENCE + "; see " + log);
            }
            try {
                if (HTTP.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet; asked again below until the deadline.
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
