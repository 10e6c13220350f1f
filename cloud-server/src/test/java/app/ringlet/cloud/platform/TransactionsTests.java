package app.ringlet.cloud.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.testing.ServerTest;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two rows, and two who lock them in opposite order: the database ends the transaction of one of them. */
@ServerTest
class TransactionsTests {

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void layTwoRows() {
        jdbc.sql("CREATE TABLE IF NOT EXISTS deadlock_test (id INT PRIMARY KEY, hits INT NOT NULL)")
                .update();
        jdbc.sql("DELETE FROM deadlock_test").update();
        jdbc.sql("INSERT INTO deadlock_test VALUES (1, 0), (2, 0)").update();
    }

    @Test
    void ofTwoWhoLockInOppositeOrderTheOneThatGivesWayIsRunAgain() throws Exception {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> one = threads.submit(() -> transactions.run(() -> hitBoth(1, 2, bothHaveOne, runs)));
            Future<?> other = threads.submit(() -> transactions.run(() -> hitBoth(2, 1, bothHaveOne, runs)));
            one.get();
            other.get();
        }

        assertThat(runs).hasValue(3);
        assertThat(hits()).containsExactly(2, 2);
    }

    @Test
    void whatIsPartOfAnothersTransactionIsNotRunAgainByItself() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> transactions.once(() -> transactions.run(() -> {
                    runs.incrementAndGet();
                    throw new CannotAcquireLockException("deadlock");
                })))
                .isInstanceOf(ConcurrencyFailureException.class);

        assertThat(runs).hasValue(1);
    }

    private int hitBoth(int first, int second, CyclicBarrier bothHaveOne, AtomicInteger runs) {
        hit(first);
        // Who comes again does not wait: the other has gone on.
        if (runs.incrementAndGet() <= 2) {
            await(bothHaveOne);
        }
        return hit(second);
    }

    private int hit(int row) {
        return jdbc.sql("UPDATE deadlock_test SET hits = hits + 1 WHERE id = ?")
                .param(row)
                .update();
    }

    private List<Integer> hits() {
        return jdbc.sql("SELECT hits FROM deadlock_test ORDER BY id")
                .query(Integer.class)
                .list();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
