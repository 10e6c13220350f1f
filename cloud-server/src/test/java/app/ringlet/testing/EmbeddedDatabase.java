package app.ringlet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/**
 * A database that this program starts itself: a process of its own on a port and in a folder of its own, which goes when the
 * program ends. MariaDB, or MySQL if {@link DatabaseEngine#chosen} says so. It can be killed and started again.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    /** For a database that nobody kills: its files need not be on the disk before a commit is answered, and tests commit without end. */
    private static final List<String> IN_NO_DANGER =
            List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=OFF", "--innodb-flush-method=fsync");

    private final DatabaseEngine engine;
    private final Path folder;
    private final int port;
    private final List<String> settings;
    private volatile Process process;

    private EmbeddedDatabase(DatabaseEngine engine, Path folder, int port, List<String> settings)
            throws IOException, InterruptedException {
        this.engine = engine;
        this.folder = folder;
        this.port = port;
        this.settings = settings;
        this.process = launch();
    }

    /** The one of this JVM's tests; started when first asked for, stopped by the JVM's end. */
    public static EmbeddedDatabase shared() {
        return Shared.INSTANCE;
    }

    /** One that may be killed. @throws IllegalStateException if the database does not come up */
    public static EmbeddedDatabase start() {
        return start(List.of());
    }

    private static EmbeddedDatabase start(List<String> settings) {
        try {
            Path folder = Files.createTempDirectory("ringlet-db");
            DatabaseEngine engine = DatabaseEngine.chosen();
            engine.install(folder, folder.resolve("data"));
            return new EmbeddedDatabase(engine, folder, ServerProcess.freePort(), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database starts", e);
        }
    }

    /** A new, empty schema. @return its JDBC URL */
    public String newSchema() {
        return url("ringlet_" + SCHEMAS.incrementAndGet());
    }

    /** The URL of {@code schema}, which is created when first connected to. */
    public String url(String schema) {
        return String.format(Locale.ROOT, "jdbc:mysql://127.0.0.1:%d/%s?createDatabaseIfNotExist=true", port, schema);
    }

    public String user() {
        return "root";
    }

    public String password() {
        return "";
    }

    /** As pulling the plug does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As its administrator does. */
    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** After {@link #stop} or {@link #kill}: the same data on the same port. */
    public void startAgain() throws IOException, InterruptedException {
        process = launch();
    }

    @Override
    public void close() {
        try {
            stop();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException, InterruptedException {
        Path log = folder.resolve("database.log");
        List<String> command = new ArrayList<>(engine.command(folder));
        command.addAll(DatabaseEngine.SETTINGS);
        command.addAll(settings);
        command.add("--datadir=" + folder.resolve("data"));
        command.add("--tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
        command.add("--socket=" + folder.resolve("socket"));
        command.add("--port=" + port);
        command.add("--user=" + System.getProperty("user.name"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(engine.environment(folder));
        Process started = builder.start();
        awaitReady(started, log);
        return started;
    }

    private void awaitReady(Process started, Path log) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        String any = String.format(Locale.ROOT, "jdbc:mysql://127.0.0.1:%d/?connectTimeout=2000", port);
        while (true) {
            try {
                DriverManager.getConnection(any, user(), password()).close();
                return;
            } catch (SQLException notYet) {
                if (!started.isAlive() || System.nanoTime() > deadline) {
                    started.destroyForcibly();
                    throw new IOException("The database does not start: " + tail(Files.readString(log)), notYet);
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - 2000));
    }

    private static final class Shared {
        static final EmbeddedDatabase INSTANCE = start(IN_NO_DANGER);

        static {
            // After the servers have closed: a hook of its own would stop the database under them.
            SpringApplication.getShutdownHandlers().add(INSTANCE::close);
        }
    }
}
