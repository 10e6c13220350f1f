package app.ringlet.cloud.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.testing.ServerTest;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class WebhookDeliveriesTests {

    @Autowired
    WebhookDeliveries deliveries;

    @Autowired
    TransactionTemplate transaction;

    private final String id = "evt_" + Ids.next();

    @Test
    void anEventIsFirstOncePerSender() {
        assertThat(arrives("stripe")).isTrue();
        assertThat(arrives("stripe")).isFalse();
        assertThat(arrives("another")).isTrue();
    }

    @Test
    void whatWasRolledBackIsFirstAgain() {
        transaction.executeWithoutResult(status -> {
            assertThat(deliveries.isFirst("stripe", id)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(arrives("stripe")).isTrue();
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        Callable<Boolean> arrival = () -> arrives("stripe");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> all = threads.invokeAll(Collections.nCopies(8, arrival));
            int first = 0;
            for (Future<Boolean> one : all) {
                first += one.get() ? 1 : 0;
            }
            assertThat(first).isEqualTo(1);
        }
    }

    @Test
    void itIsOnlyAskedWithinTheTransactionOfWhatIsDone() {
        assertThatThrownBy(() -> deliveries.isFirst("stripe", id)).isInstanceOf(IllegalTransactionStateException.class);
    }

    private boolean arrives(String sender) {
        return Boolean.TRUE.equals(transaction.execute(status -> deliveries.isFirst(sender, id)));
    }
}
