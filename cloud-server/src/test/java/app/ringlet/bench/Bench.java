package app.ringlet.bench;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.SownSalon;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code mvn -Pbench verify}: figures to {@code target/bench} at the root. Arguments: the production jar, the folder. */
final class Bench {

    private static final int STARTS = 3;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args[0]);
        Path folder = Path.of(args[1]);
        Report report = new Report(folder);
        Path keys = Files.createTempDirectory("ringlet-bench-keys");
        Map<String, String> environment = ServerProcess.keysIn(keys);
        try (EmbeddedDatabase database = EmbeddedDatabase.start()) {
            String jdbcUrl = database.newSchema();
            SownSalon salon;
            BigSalon big;
            try (ConfigurableApplicationContext server = SownSalon.server(database, jdbcUrl, keys)) {
                salon = SownSalon.sow(server);
                big = BigSalon.sow(server);
            }
            startUp(report, jar, database, jdbcUrl, folder, environment);
            int port = ServerProcess.freePort();
            try (ServerProcess server = ServerProcess.start(
                    ServerProcess.ofJar(jar), database, jdbcUrl, port, folder.resolve("server.log"), environment)) {
                TimeUnit.SECONDS.sleep(10);
                report.add("server.idle.rss.mb", server.residentMebibytes(), "at most 450", "10 s after ready");
                BenchClient client = new BenchClient(server.url());
                calendar(report, new BigSalonClient(client, big));
                load(report, client, salon);
                logins(report, client, new AvailabilityLoad(new BigSalonClient(client, big)));
                report.add("server.loaded.rss.mb", server.residentMebibytes(), "", "after the benchmarks");
            }
            MediaBench.run(ServerProcess.ofJar(jar), database, folder, report);
            RelayTurns.run(ServerProcess.ofJar(jar), database, folder, report);
            SpokenBench.run(ServerProcess.ofJar(jar), database, folder, report);
            new TenantScaling(database, ServerProcess.ofJar(jar), environment, folder).run(jdbcUrl, big, report);
        }
        Micro micro = new Micro(folder, report);
        micro.run("SearchBenchmark.search", "availability.search", "at most 300", "20 people, 14 days, two services");
        micro.run("TokenBenchmark.pass", "auth.token", "at most 100", "the gate: token to salon");
        micro.run("LimitBenchmark.count", "limits", "below 5", "the user's count and the salon's");
        micro.run("UnderstandBenchmark.hear", "understand", "", "a line of a caller, everything in it");
        micro.run("UnderstandBenchmark.when", "understand.time", "", "the days and times in it alone");
        report.write();
    }

    private static void calendar(Report report, BigSalonClient desk) throws Exception {
        AvailabilityLoad availability = new AvailabilityLoad(desk);
        availability.run(20, Duration.ofSeconds(5));
        availability.run(100, Duration.ofSeconds(10));
        availability.run(200, Duration.ofSeconds(30));
        AvailabilityLoad.Result result = availability.run(200, Duration.ofSeconds(20));
        Percentiles times = result.latencies();
        String of = times.count() + " at 200/s after half a minute of the same; two services, anyone, 14 days";
        report.raw("availability.http", times);
        report.add("availability.http.p50.ms", times.millis(50), "at most 4", of);
        report.add("availability.http.p99.ms", times.millis(99), "at most 15", of);

        report.add("availability.http.failures", result.failures(), "0", of);

        BookingRate booking = new BookingRate(desk);
        booking.run(32, Duration.ofSeconds(60));
        BookingRate.Result rate = booking.run(32, Duration.ofSeconds(10));
        of = rate.latencies().count() + " by 32 clients, one salon, after a minute of the same";
        report.raw("bookings", rate.latencies());
        report.add("bookings.per.s", rate.perSecond(), "at least 300", of);
        report.add("bookings.p99.ms", rate.latencies().millis(99), "", of);
    }

    private static void logins(Report report, BenchClient client, AvailabilityLoad others) throws Exception {
        LoginLoad logins = new LoginLoad(client, others);
        logins.run(1);
        LoginLoad.Result result = logins.run(5);
        String of = LoginLoad.CLIENTS + " clients at once, beside " + LoginLoad.OTHERS_PER_SECOND + " searches/s";
        report.raw("login", result.logins());
        report.raw("login.other.alone", result.alone());
        report.raw("login.other.beside", result.beside());
        report.add("login.per.s", result.perSecond(), "6 at once", of);
        report.add("login.p50.ms", result.logins().millis(50), "", of);
        report.add(
                "login.other.p99.ratio",
                result.beside().millis(99) / result.alone().millis(99),
                "at most 1.2",
                "p99 of " + result.beside().count() + " searches beside the sign-ins to without");
        report.raw("login.other.spinning", result.spinning());
        report.add(
                "login.spinner.p99.ratio",
                result.spinning().millis(99) / result.alone().millis(99),
                "",
                "the same beside a process of the lowest priority that only keeps a processor busy: the machine's own"
                        + " share");
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

        BookingRace.Result race = new BookingRace(client, salon, owner).run(500);
        report.raw("booking.race", race.answers());
        report.add("booking.race.winners", race.winners(), "exactly 1", "500 at once");
        report.add("booking.race.slowest.ms", race.answers().millis(100), "at most 2000", "from the start signal");
        boolean clean =
                client.get("/api/v1/admin/ledger/check", admin).get("clean").asBoolean();
        report.add("ledger.clean", clean ? 1 : 0, "1", "after all of the above");
    }
}
