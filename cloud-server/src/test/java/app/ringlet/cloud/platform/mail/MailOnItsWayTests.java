package app.ringlet.cloud.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.simulator.mail.Mailbox;
import app.ringlet.simulator.mail.ReceivedMail;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class MailOnItsWayTests {

    private static final String LINK = "https://salon.example/reset/0123456789";

    private final String to = Ids.next() + "@salon.example";

    @Autowired
    Mails mails;

    @Autowired
    Mailbox mailbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @AfterEach
    void endTheTrouble() {
        mailbox.answerNext(0, 250);
    }

    @Test
    void aMailArrivesAsItWasWritten() {
        mails.send(new Mail(to, "Grüße aus dem Salon", "Zwei Zeilen,\n.und ein Punkt – " + LINK + "\n"));

        ReceivedMail mail = arrived();

        assertThat(mail.from()).isEqualTo("ringlet@cloud.example");
        assertThat(mail.subject()).isEqualTo("Grüße aus dem Salon");
        assertThat(mail.text().strip()).isEqualTo("Zwei Zeilen,\n.und ein Punkt – " + LINK);
    }

    @Test
    void itLeavesWithTheTransactionAndNotWithoutIt() {
        String never = Ids.next() + "@salon.example";
        transaction.executeWithoutResult(status -> {
            mails.send(new Mail(never, "Never", "Taken back"));
            assertThat(waiting()).isNotEmpty();
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> mails.send(new Mail(to, "Hello", LINK)));

        arrived();
        assertThat(mailbox.to(never)).isEmpty();
    }

    @Test
    void whatWaitsIsSealed() {
        transaction.executeWithoutResult(status -> {
            mails.send(new Mail(to, "A secret", LINK));

            assertThat(waiting())
                    .isNotEmpty()
                    .noneSatisfy(data -> assertThat(new String(data, StandardCharsets.ISO_8859_1))
                            .containsAnyOf(LINK, to, "A secret"));
            status.setRollbackOnly();
        });
    }

    @Test
    void aServerThatAsksToTryAgainIsTriedAgain() {
        mailbox.answerNext(2, 451);

        mails.send(new Mail(to, "Hello", "Third time lucky"));

        assertThat(arrived().text()).contains("Third time lucky");
        assertThat(mailbox.attempts()).isEqualTo(3);
    }

    @Test
    void afterTheLastAttemptItIsGivenUpAndForgotten() {
        mailbox.answerNext(100, 451);

        mails.send(new Mail(to, "Hello", LINK));

        await().until(() -> mailbox.attempts() == 3);
        await().until(() -> waiting().isEmpty());
        assertThat(mailbox.attempts()).isEqualTo(3);
        assertThat(mailbox.to(to)).isEmpty();
    }

    @Test
    void aServerThatRefusesForGoodIsAskedOnce() {
        mailbox.answerNext(100, 550);

        mails.send(new Mail(to, "Hello", LINK));

        await().until(() -> mailbox.attempts() == 1);
        await().until(() -> waiting().isEmpty());
        assertThat(mailbox.attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: all@salon.example", "\nX-Spam: yes", "\r", "\u2028Bcc: all@salon.example", "\0"})
    void nothingInASubjectBecomesAHeader(String broken) {
        mails.send(new Mail(to, "Welcome" + broken, "Hello"));

        String head = arrived().raw().split("\r\n\r\n", 2)[0];

        assertThat(head.lines()).noneMatch(line -> line.startsWith("Bcc") || line.startsWith("X-Spam"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "anna@salon.example\r\nBcc: all@salon.example",
                "anna@salon.example,ben@salon.example",
                "Anna <anna@salon.example>",
                "anna@salon.example\0",
                "anna@-salon.example",
                "änna@salon.example",
                "anna@salon..example"
            })
    void whatIsNotOnePlainAddressGetsNoMail(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mail(address, "Hello", "Hello"));
    }

    @Test
    void healthSaysThatThereIsAWayOut() {
        assertThat(mails.areConfigured()).isTrue();
        assertThat(signedIn.owner(salons.open())
                        .rest()
                        .get()
                        .uri("/health/detailed")
                        .retrieve()
                        .body(String.class))
                .contains("\"email\":{\"details\":{\"configured\":true},\"status\":\"UP\"}");
    }

    private ReceivedMail arrived() {
        await().until(() -> !mailbox.to(to).isEmpty());
        assertThat(mailbox.to(to)).hasSize(1);
        return mailbox.to(to).getFirst();
    }

    private List<byte[]> waiting() {
        return jdbc.sql("SELECT task_data FROM scheduled_tasks WHERE task_name = 'send-mail'")
                .query((row, n) -> row.getBytes(1))
                .list();
    }
}
