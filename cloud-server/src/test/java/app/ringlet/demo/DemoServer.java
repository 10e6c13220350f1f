package app.ringlet.demo;

import app.ringlet.cloud.CloudServer;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.SalonOffice;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.MovableClock;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.TestArguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo's server, running: database, two salons, simulator and the production server in one process. */
public final class DemoServer implements AutoCloseable {

    public static final String DESK_EMAIL = DemoSeed.DESK;
    public static final String OWNER_EMAIL = DemoSeed.OWNER;
    public static final String PASSWORD = DemoSeed.PASSWORD;
    public static final String ACCOUNT_SID = "AC00000000000000000000000000000000";
    public static final String ACCOUNT_SECRET = "demo-carrier-secret";

    private final ConfigurableApplicationContext context;
    private final EmbeddedDatabase database;
    private final String url;

    private DemoServer(ConfigurableApplicationContext context, EmbeddedDatabase database, String url) {
        this.context = context;
        this.database = database;
        this.url = url;
    }

    /**
     * Starts everything and fills the calendar.
     *
     * @param url where the server is reached, as vendors and the desk call it
     * @param ahead how far the demo's present is ahead of the real one; its clock runs on from there
     * @param settings more of the server's properties, such as the simulator's pace
     */
    public static DemoServer start(int port, String url, Duration ahead, Map<String, String> settings)
            throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start();
        try {
            ConfigurableApplicationContext context = new SpringApplicationBuilder(
                            CloudServer.class, DemoConfiguration.class)
                    .run(TestArguments.of(properties(database, port, url, settings)));
            context.getBean(MovableClock.class).restore(ahead);
            new DemoSeed(context).sow();
            // A telephone that the carrier knows can be rung.
            context.getBean(Carrier.class).phone(LunaHairStudio.DESK_PHONE);
            return new DemoServer(context, database, url);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Who may sign in, and how to sign a webhook; a line each. */
    public String welcome() {
        return """

            Ringlet's demo is running.
              Telephone   %1$s/handset
              Mailbox     %1$s/mailbox
              Server      %1$s   (OpenAPI at /v3/api-docs)
              Sign-ins    %2$s (owner), %3$s (front desk), %4$s (cloud admin), %5$s (the other salon)
                          all with password %6$s
              Carrier     account %7$s, secret %8$s
            Ctrl-C stops everything.
            """.formatted(
                        url,
                        DemoSeed.OWNER,
                        DemoSeed.DESK,
                        DemoSeed.ADMIN,
                        DemoSeed.OTHER_OWNER,
                        DemoSeed.PASSWORD,
                        ACCOUNT_SID,
                        ACCOUNT_SECRET);
    }

    /** The demo's present. */
    public MovableClock clock() {
        return context.getBean(MovableClock.class);
    }

    /** From now on Luna's calls are recorded. */
    public void recordCalls() {
        Salon luna = context.getBean(Salons.class)
                .byPhone(LunaHairStudio.salon().phone())
                .orElseThrow();
        CurrentTenant.run(luna.id(), () -> {
            SalonOffice office = context.getBean(SalonOffice.class);
            SalonSettings before = office.settings();
            PrivacySettings kept = before.privacy();
            office.changeSettings(
                    before.version(),
                    before.withPrivacy(new PrivacySettings(kept.transcriptDays(), true, kept.recordingDays())));
        });
    }

    /** Pulls the database's plug; it does not come back. */
    public void stopDatabase() {
        database.close();
    }

    public Carrier carrier() {
        return context.getBean(Carrier.class);
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    /** Whether the busy salon is closed on that day because its country keeps it. */
    public static boolean isHoliday(LocalDate day) {
        return LunaHairStudio.isHoliday(day);
    }

    private static Map<String, Object> properties(
            EmbeddedDatabase database, int port, String url, Map<String, String> settings) throws IOException {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", port);
        properties.put("spring.datasource.url", database.newSchema());
        properties.put("spring.datasource.username", database.user());
        properties.put("spring.datasource.password", database.password());
        properties.put("ringlet.public-url", url);
        Path keys = Files.createTempDirectory("ringlet-demo-keys");
        properties.put("ringlet.identity.jwt-keys", keys.toString());
        properties.put("ringlet.secrets.keys-file", keys.resolve("data-keys").toString());
        properties.put("ringlet.twilio.account-sid", ACCOUNT_SID);
        properties.put("ringlet.twilio.auth-token", ACCOUNT_SECRET);
        String here = "http://localhost:" + port;
        properties.put("ringlet.twilio.api-base", here);
        properties.put("ringlet.simulator.account-sid", ACCOUNT_SID);
        properties.put("ringlet.simulator.auth-token", ACCOUNT_SECRET);
        properties.put("ringlet.simulator.public-base-url", url);
        properties.put("ringlet.simulator.deliver-to", here);
        int smtp = ServerProcess.freePort();
        properties.put("ringlet.simulator.smtp-port", smtp);
        properties.put("ringlet.smtp.host", "localhost");
        properties.put("ringlet.smtp.port", smtp);
        properties.put("ringlet.smtp.tls", "none");
        properties.put("ringlet.smtp.from", "ringlet@demo.example");
        named(properties, "ringlet.simulator.numbers[0]", LunaHairStudio.PHONE, "Luna Hair Studio");
        named(properties, "ringlet.simulator.numbers[1]", EmberBarbers.PHONE, "Ember Barbers");
        for (int n = 0; n < 3; n++) {
            named(
                    properties,
                    "ringlet.simulator.callers[" + n + "]",
                    LunaHairStudio.phoneOf(n),
                    LunaHairStudio.CLIENTS.get(n));
        }
        properties.putAll(settings);
        return properties;
    }

    private static void named(Map<String, Object> properties, String key, String number, String name) {
        properties.put(key + ".number", number);
        properties.put(key + ".name", name);
    }
}
