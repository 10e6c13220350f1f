package app.ringlet.cloud.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.platform.mail.SmtpSettings.Encryption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server here has a certificate that no one vouches for, but a process that is told to. */
class EncryptedMailTests {

    private static final Mail MAIL = new Mail("anna@salon.example", "Hello", "A link that is nobody else's business");

    @TempDir
    Path folder;

    private TlsMailServer server;

    @BeforeEach
    void start() throws Exception {
        server = TlsMailServer.start(folder);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void afterTheUpgradeItSignsInAndHandsTheMailOver() throws Exception {
        Process other = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Djavax.net.ssl.trustStore=" + server.keyStore(),
                        "-Djavax.net.ssl.trustStorePassword=" + TlsMailServer.STORE_PASSWORD,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TrustingSender.class.getName(),
                        "" + server.port())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("sender.log").toFile())
                .start();

        assertThat(other.waitFor())
                .as(Files.readString(folder.resolve("sender.log")))
                .isZero();
        assertThat(server.inTheClear())
                .contains("STARTTLS")
                .doesNotContain("AUTH")
                .doesNotContain("business");
        assertThat(server.encrypted()).contains("AUTH", "MAIL FROM:<ringlet@cloud.example>", "business");
        assertThat(server.signedInAs()).isEqualTo("desk:obviously-fake-password");
    }

    @Test
    void aServerThatNobodyVouchesForGetsNeitherThePasswordNorTheMail() {
        assertThatExceptionOfType(MailServerUnreachable.class)
                .isThrownBy(() -> client(Encryption.STARTTLS).send("1", MAIL));

        assertThat(server.inTheClear()).contains("STARTTLS").doesNotContain("AUTH");
        assertThat(server.encrypted()).isEmpty();
    }

    @Test
    void aServerThatOffersNoEncryptionGetsNothingEither() {
        server.offerNoEncryption();

        assertThatExceptionOfType(MailServerUnreachable.class)
                .isThrownBy(() -> client(Encryption.STARTTLS).send("1", MAIL));

        assertThat(server.inTheClear()).contains("EHLO").doesNotContain("AUTH").doesNotContain("MAIL FROM");
    }

    private SmtpClient client(Encryption encryption) {
        return client(server.port(), encryption);
    }

    static SmtpClient client(int port, Encryption encryption) {
        return new SmtpClient(new SmtpSettings(
                "localhost",
                port,
                "desk",
                new Secret("obviously-fake-password"),
                "ringlet@cloud.example",
                encryption,
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                List.of()));
    }

    /** Started with the server's certificate among those it trusts. */
    static final class TrustingSender {

        public static void main(String[] args) {
            client(Integer.parseInt(args[0]), Encryption.STARTTLS).send("1", MAIL);
        }
    }
}
