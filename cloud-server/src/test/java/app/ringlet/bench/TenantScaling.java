package app.ringlet.bench;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What one salon's requests cost with few and with many other salons in the database: a server for each number, asked in turn, so
 * that what else happens on the machine happens to all.
 */
final class TenantScaling {

    private static final int[] SALONS = {10, 1_000, 10_000};
    private static final int WARM_UP = 150;
    private static final int ROUNDS = 400;
    /** Free slots that no other benchmark takes. */
    private static final int FIRST_SLOT = 30_000;

    private final EmbeddedDatabase database;
    private final List<String> server;
    private final Map<String, String> environment;
    private final Path folder;

    TenantScaling(EmbeddedDatabase database, List<String> server, Map<String, String> environment, Path folder) {
        this.database = database;
        this.server = server;
        this.environment = environment;
        this.folder = folder;
    }

    /** @param jdbcUrl the schema in which {@code salon} is, and of which each server gets a copy */
    void run(String jdbcUrl, BigSalon salon, Report report) throws Exception {
        List<ServerProcess> servers = new ArrayList<>();
        try {
            List<BigSalonClient> desks = new ArrayList<>();
            for (int salons : SALONS) {
                String schema = "crowd_" + salons;
                sow(jdbcUrl, schema, salons);
                ServerProcess one = ServerProcess.start(
                        server,
                        database,
                        database.url(schema),
                        ServerProcess.freePort(),
                        folder.resolve("server-" + schema + ".log"),
                        environment);
                servers.add(one);
                desks.add(new BigSalonClient(new BenchClient(one.url()), salon));
            }
            measure(desks, WARM_UP, FIRST_SLOT);
            report(measure(desks, ROUNDS, FIRST_SLOT + WARM_UP), report);
        } finally {
            servers.forEach(ServerProcess::close);
        }
    }

    private void sow(String jdbcUrl, String schema, int salons) throws Exception {
        try (Connection source = DriverManager.getConnection(jdbcUrl, database.user(), database.password())) {
            new Crowd(source).copyTo(schema);
        }
        try (Connection copy =
                DriverManager.getConnection(database.url(schema), database.user(), database.password())) {
            new Crowd(copy).add(salons);
        }
    }

    /** @return nanoseconds by kind, desk and round: availability is kind 0, booking 1 */
    private static long[][][] measure(List<BigSalonClient> desks, int rounds, int slot) throws Exception {
        long[][][] nanos = new long[2][desks.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < desks.size(); turn++) {
                // Each goes first as often as the others.
                int desk = (turn + round) % desks.size();
                long begin = System.nanoTime();
                desks.get(desk).findTimes();
                long between = System.nanoTime();
                desks.get(desk).book(slot + round);
                nanos[0][desk][round] = between - begin;
                nanos[1][desk][round] = System.nanoTime() - between;
            }
        }
        return nanos;
    }

    private static void report(long[][][] nanos, Report report) throws Exception {
        double worst = 0;
        String[] kinds = {"availability", "booking"};
        for (int kind = 0; kind < kinds.length; kind++) {
            double few = new Percentiles(nanos[kind][0]).millis(50);
            for (int n = 0; n < SALONS.length; n++) {
                Percentiles percentiles = new Percentiles(nanos[kind][n]);
                String name = "tenants." + SALONS[n] + "." + kinds[kind];
                report.raw(name, percentiles);
                report.add(
                        name + ".p50.ms",
                        percentiles.millis(50),
                        "",
                        ROUNDS + " one after the other, in turn with the others");
            }
            double many = new Percentiles(nanos[kind][SALONS.length - 1]).millis(50);
            report.add(
                    "tenants.10000." + kinds[kind] + ".cost.ratio",
                    many / few,
                    "",
                    "of the medians, to that with 10 salons");
            worst = Math.max(worst, many / few);
        }
        report.add("tenants.10000.cost.ratio", worst, "at most 1.3", "the worse of availability and booking");
    }
}
