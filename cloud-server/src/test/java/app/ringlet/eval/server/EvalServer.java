package app.ringlet.eval.server;

import app.ringlet.cloud.CloudServer;
import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.eval.BadSetting;
import app.ringlet.simulator.SimulatorConfiguration;
import app.ringlet.testing.EmbeddedDatabase;
import app.ringlet.testing.ServerProcess;
import app.ringlet.testing.TestAddress;
import app.ringlet.testing.TestArguments;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/**
 * The production server in this JVM, with a database of its own, the carrier's simulator for its texts, and {@link SalonClock}. What the
 * environment says of language models holds here as in production.
 */
public final class EvalServer implements AutoCloseable {

    private final EmbeddedDatabase database;
    private final ConfigurableApplicationContext context;
    private final URI url;

    private EvalServer(EmbeddedDatabase database, ConfigurableApplicationContext context, URI url) {
        this.database = database;
        this.context = context;
        this.url = url;
    }

    /** @throws BadSetting if the model that is to speak has no key */
    public static EvalServer start() throws IOException {
        EmbeddedDatabase database = EmbeddedDatabase.start();
        try {
            int port = ServerProcess.freePort();
            ConfigurableApplicationContext context = new SpringApplicationBuilder(CloudServer.class, Beside.class)
                    .run(TestArguments.of(settings(database, port)));
            speaks(context);
            return new EvalServer(database, context, URI.create("http://localhost:" + port));
        } catch (RuntimeException | IOException e) {
            database.close();
            throw e;
        }
    }

    private static void speaks(ConfigurableApplicationContext context) {
        try {
            Speaker.check(context.getBean(ModelSettings.class));
        } catch (BadSetting e) {
            context.close();
            throw e;
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public URI url() {
        return url;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    private static Map<String, Object> settings(EmbeddedDatabase database, int port) throws IOException {
        Path keys = Files.createTempDirectory("ringlet-eval-keys");
        String here = "http://localhost:" + port;
        int smtp = ServerProcess.freePort();
        Map<String, Object> all = new HashMap<>();
        all.put("server.port", port);
        all.put("spring.datasource.url", database.newSchema());
        all.put("spring.datasource.username", database.user());
        all.put("spring.datasource.password", database.password());
        all.put("ringlet.public-url", here);
        all.put("ringlet.identity.jwt-keys", keys.toString());
        all.put("ringlet.secrets.keys-file", keys.resolve("data-keys").toString());
        all.put("ringlet.twilio.account-sid", TestAddress.ACCOUNT_SID);
        all.put("ringlet.twilio.auth-token", TestAddress.ACCOUNT_SECRET);
        all.put("ringlet.twilio.api-base", here);
        all.put("ringlet.simulator.account-sid", TestAddress.ACCOUNT_SID);
        all.put("ringlet.simulator.auth-token", TestAddress.ACCOUNT_SECRET);
        all.put("ringlet.simulator.public-base-url", here);
        all.put("ringlet.simulator.deliver-to", here);
        all.put("ringlet.simulator.pace", 0);
        all.put("ringlet.simulator.smtp-port", smtp);
        all.put("ringlet.smtp.host", "localhost");
        all.put("ringlet.smtp.port", smtp);
        all.put("ringlet.smtp.tls", "none");
        all.put("ringlet.smtp.from", "ringlet@eval.example");
        all.put("ringlet.limits.user-requests", 1_000_000_000);
        all.put("ringlet.limits.tenant-requests", 1_000_000_000);
        all.put("logging.level.root", "ERROR");
        // Texts that are under way when all is over.
        all.put("logging.level.app.ringlet.simulator", "OFF");
        return all;
    }

    /** What stands beside the production server's own. */
    @Configuration(proxyBeanMethods = false)
    @Import(SimulatorConfiguration.class)
    static class Beside {

        @Bean
        @Primary
        SalonClock salonClock() {
            return new SalonClock();
        }

        @Bean
        BookWatch bookWatch() {
            return new BookWatch();
        }

        @Bean
        static ModelWatch modelWatch() {
            return new ModelWatch();
        }
    }
}
