package app.ringlet.stress;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The server and its database, as processes that break and come back; and when they did. */
final class Disasters implements AutoCloseable {

    /** A connection that a disaster broke may lie in the pool for some time, and a server that has just started is slow. */
    private static final long AFTERMATH = TimeUnit.SECONDS.toNanos(10);

    private final EmbeddedDatabase database;
    private final String jdbcUrl;
    private final int port;
    private final Path keys;
    private final Path logs;
    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private ServerProcess server;

    Disasters(EmbeddedDatabase database, String jdbcUrl, Path keys, Path logs)
            throws IOException, InterruptedException {
        this.database = database;
        this.jdbcUrl = jdbcUrl;
        this.port = ServerProcess.freePort();
        this.keys = keys;
        this.logs = logs;
        this.server = launch();
    }

    /** What can happen. */
    enum Kind {
        DATABASE_KILLED,
        SERVER_KILLED,
        DATABASE_RESTARTED,
        BOTH_KILLED
    }

    /** In nanoseconds of this machine's clock. */
    private static final class Span {
        final long begin = System.nanoTime();
        volatile long end = Long.MAX_VALUE;

        boolean touches(long from, long to) {
            return begin - to <= 0 && (end == Long.MAX_VALUE || from - end <= AFTERMATH);
        }
    }

    int port() {
        return port;
    }

    /** Lets it happen, and comes back when everything is up again. */
    void happen(Kind kind) throws IOException, InterruptedException {
        Span span = new Span();
        spans.add(span);
        switch (kind) {
            case DATABASE_KILLED -> database.kill();
            case DATABASE_RESTARTED -> database.stop();
            case SERVER_KILLED -> server.kill();
            case BOTH_KILLED -> {
                server.kill();
                database.kill();
            }
        }
        if (kind != Kind.SERVER_KILLED) {
            database.startAgain();
        }
        if (kind == Kind.SERVER_KILLED || kind == Kind.BOTH_KILLED) {
            server = launch();
        }
        span.end = System.nanoTime();
    }

    /** Whether something was down between those two times, or had just been. */
    boolean explain(long from, long to) {
        return spans.stream().anyMatch(span -> span.touches(from, to));
    }

    @Override
    public void close() {
        server.close();
    }

    private ServerProcess launch() throws IOException, InterruptedException {
        return ServerProcess.start(
                ServerProcess.ofClassesForTests(),
                database,
                jdbcUrl,
                port,
                logs.resolve("server-" + spans.size() + ".log"),
                ServerProcess.keysIn(keys));
    }
}
