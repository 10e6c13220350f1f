package app.ringlet.bench;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.SownSalon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code mvn -Pbench verify}: figures to {@code target/bench} at the root. Arguments: the production jar, the folder. */
final class Bench {

    private static final int STARTS = 3;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Report report = new Report(folder);
        Path keys = Files.createTempDirectory("ringlet-bench-keys");
        try (EmbeddedDatabase database = EmbeddedDatabase.start()) {
            String jdbcUrl = database.newSchema();
            SownSalon salon = SownSalon.sow(database, jdbcUrl, keys);
            Map<String, String> environment = Map.of("RINGLET_JWT_KEYS", keys.toString());
            startUp(report, jar, database, jdbcUrl, folder, environment);
            int port = ServerProcess.freePort();
            try (ServerProcess server = ServerProcess.start(
                    ServerProcess.ofJar(jar), database, jdbcUrl, port, folder.resolve("server.log"), environment)) {
                TimeUnit.SECONDS.sleep(10);
                report.add("server.idle.rss.mb", server.residentMebibytes(), "at most 450", "10 s after ready");
                load(report, new BenchClient(server.url()), salon);
                report.add("server.loaded.rss.mb", server.residentMebibytes(), "", "after the benchmarks");
            }
        }
        report.write();
    }

    private static void startUp(
            Report report,
            Path jar,
            EmbeddedDatabase database,
            String jdbcUrl,
            Path folder,
            Map<String, String> environment)
            throws Exception {
        double[] seconds = new double[STARTS];
        for (int n = 0; n < STARTS; n++) {
            try (ServerProcess server = ServerProcess.start(
                    ServerProcess.ofJar(jar),
                    database,
                    jdbcUrl,
                    ServerProcess.freePort(),
                    folder.resolve("start.log"),
                    environment)) {
                seconds[n] = server.startUp().toMillis() / 1000.0;
            }
        }
        java.util.Arrays.sort(seconds);
        report.add(
                "server.start.s", seconds[STARTS / 2], "at most 8", "median of " + java.util.Arrays.toString(seconds));
    }

    private static void load(Report report, BenchClient client, SownSalon salon) throws Exception {
        String owner = client.signIn(SownSalon.OWNER, SownSalon.PASSWORD);
        String admin = client.signIn(SownSalon.ADMIN, SownSalon.PASSWORD);

        VoiceTurns voice = new VoiceTurns(client, salon);
        voice.run(20, Duration.ofSeconds(60));
        Percentiles turns = voice.run(20, Duration.ofSeconds(60));
        String of = turns.count() + " turns at 20/s, after a minute of the same";
        report.add("voice.turn.p50.ms", turns.millis(50), "", of);
        report.add("voice.turn.p99.ms", turns.millis(99), "at most 40", of);

        PushFanOut push = new PushFanOut(client, salon, owner);
        Percentiles delays = push.run(200, 100);
        of = "200 desks, 100 bookings";
        report.add("push.p50.ms", delays.millis(50), "", of);
        report.add("push.p99.ms", delays.millis(99), "at most 100", of);

        report.add("booking.race.winners", new BookingRace(client, salon, owner).run(200), "exactly 1", "200 at once");
        boolean clean =
                client.get("/api/v1/admin/ledger/check", admin).get("clean").asBoolean();
        report.add("ledger.clean", clean ? 1 : 0, "1", "after all of the above");
    }
}
