package app.ringlet.stress;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.SownSalon;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code -Dringlet.stress.seed} says what everybody does, and the machine in which order; {@code -Dringlet.stress.rounds} how often
 * something breaks, {@code -Dringlet.stress.answers} how many answers clients get before each time.
 */
@Tag("database")
class StressTests {

    /** The servers' logs stay here. */
    private static final Path LOGS = Path.of("target", "stress");

    private static final int GUESTS = 200;

    private final long seed = Long.getLong("ringlet.stress.seed", System.nanoTime());
    private final int rounds = Integer.getInteger("ringlet.stress.rounds", 3);
    private final int answersOfRound = Integer.getInteger("ringlet.stress.answers", 300);

    @TempDir
    Path folder;

    @Test
    void nobodyIsToldOfWhatDoesNotExistAndNoChairIsSoldTwiceWhateverBreaks() throws Exception {
        say("-Dringlet.stress.seed=%d", seed);
        Fates fates = new Fates();
        LongAdder answers = new LongAdder();
        try (EmbeddedDatabase database = EmbeddedDatabase.start()) {
            String jdbcUrl = database.newSchema();
            StressSalon salon = StressSalon.sow(database, jdbcUrl, folder.resolve("keys"));
            try (Disasters disasters = new Disasters(database, jdbcUrl, folder.resolve("keys"), LOGS)) {
                attack(salon, disasters, fates, answers);
                List<String> faults = verdict(database, jdbcUrl, fates);
                say(
                        "%d answers, %d appointments told of, %d keys booked",
                        answers.sum(),
                        fates.appointments().size(),
                        fates.bookedByKey().size());
                JsonNode check = ledgerCheck(new RawHttp(disasters.port()));
                SoftAssertions.assertSoftly(all -> {
                    all.assertThat(faults).as("seed %d: in the database", seed).isEmpty();
                    all.assertThat(fates.complaints())
                            .as("seed %d: shown to clients", seed)
                            .isEmpty();
                    all.assertThat(check.get("clean").asBoolean())
                            .as("seed %d: %s", seed, check)
                            .isTrue();
                    all.assertThat(fates.bookedByKey()).as("booked at all").hasSizeGreaterThan(20);
                });
            }
        }
    }

    private void attack(StressSalon salon, Disasters disasters, Fates fates, LongAdder answers) throws Exception {
        RawHttp http = new RawHttp(disasters.port());
        String token = signIn(http, SownSalon.OWNER);
        Wanted wanted =
                new Wanted(salon, LocalDate.now(Clock.system(salon.zone())).plusDays(10));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        try (ExecutorService guests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> lives = new ArrayList<>();
            for (int n = 0; n < GUESTS; n++) {
                Guest guest = new Guest(n, seed, wanted, http, token, disasters, fates, answers);
                lives.add(guests.submit(() -> guest.live(goesOn::get)));
            }
            try {
                Disasters.Kind[] kinds = Disasters.Kind.values();
                for (int round = 0; round < rounds; round++) {
                    await(answers);
                    say("%d answers, then %s", answers.sum(), kinds[round % kinds.length]);
                    disasters.happen(kinds[round % kinds.length]);
                }
                await(answers);
            } finally {
                goesOn.set(false);
            }
            for (Future<?> life : lives) {
                life.get(2, TimeUnit.MINUTES);
            }
        }
    }

    /** Until there are as many more answers as a round has. */
    private void await(LongAdder answers) throws InterruptedException {
        long enough = answers.sum() + answersOfRound;
        long tooLong = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (answers.sum() < enough) {
            assertThat(System.nanoTime()).as("answers stop coming").isLessThan(tooLong);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private static List<String> verdict(EmbeddedDatabase database, String jdbcUrl, Fates fates) throws Exception {
        SingleConnectionDataSource snapshot =
                new SingleConnectionDataSource(jdbcUrl, database.user(), database.password(), true);
        try {
            snapshot.getConnection().createStatement().execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            snapshot.getConnection().createStatement().execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            return Verdict.on(JdbcClient.create(snapshot), fates);
        } finally {
            snapshot.destroy();
        }
    }

    private JsonNode ledgerCheck(RawHttp http) throws Exception {
        String token = signIn(http, SownSalon.ADMIN);
        RawHttp.Answer answer = http.send(
                "GET",
                "/api/v1/admin/ledger/check",
                Map.of("Authorization", "Bearer " + token),
                "",
                RawHttp.Cut.NOWHERE,
                new Random());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String signIn(RawHttp http, String email) throws Exception {
        String body = JsonMapper.shared().writeValueAsString(Map.of("email", email, "password", SownSalon.PASSWORD));
        RawHttp.Answer answer =
                http.send("POST", "/api/v1/auth/login", Map.of(), body, RawHttp.Cut.NOWHERE, new Random());
        return JsonMapper.shared().readTree(answer.body()).get("accessToken").asString();
    }

    private void say(String what, Object... of) {
        System.out.printf(Locale.ROOT, "stress %tT %s%n", LocalTime.now(), String.format(Locale.ROOT, what, of));
    }
}
