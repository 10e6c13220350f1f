package app.ringlet.cloud.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;

class DatabaseLossTests {

    static Stream<Throwable> losses() {
        return Stream.of(
                new SQLException("Communications link failure", "08S01"),
                new SQLException("Query execution was interrupted", "70100"),
                new SQLTransientConnectionException("Connection is not available"),
                new TransactionException("Unable to rollback", new SQLException("Connection is closed")));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void aLostDatabaseIsSeenThroughWhateverIsWrappedAroundIt(Throwable loss) {
        assertThat(DatabaseLoss.isCauseOf(
                        new IllegalStateException(new JpaSystemException(new RuntimeException(loss)))))
                .isTrue();
    }

    @Test
    void aFaultOfOursIsNone() {
        SQLException duplicate = new SQLException("Duplicate entry", "23000");

        assertThat(DatabaseLoss.isCauseOf(new DataIntegrityViolationException("", duplicate)))
                .isFalse();
        assertThat(DatabaseLoss.isCauseOf(new SQLException("Connection is closed")))
                .isFalse();
        assertThat(DatabaseLoss.isCauseOf(new IllegalStateException("a bug"))).isFalse();
    }
}
