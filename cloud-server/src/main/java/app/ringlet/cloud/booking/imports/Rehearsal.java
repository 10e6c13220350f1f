package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.imports.ImportRow;
import app.ringlet.protocol.imports.ImportRow.Outcome;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books every row and takes it all back, so that what is refused for real is refused here, rows that are in one another's way
 * too. A salon's day at a time, since no appointment reaches beyond it, and so that nobody at the desk waits for long.
 */
@Component
class Rehearsal {

    private final VisitDesk desk;
    private final Salons salons;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final DataSource database;

    Rehearsal(
            VisitDesk desk,
            Salons salons,
            TransactionTemplate transaction,
            EntityManager entities,
            DataSource database) {
        this.desk = desk;
        this.salons = salons;
        this.transaction = transaction;
        this.entities = entities;
        this.database = database;
    }

    /** What would become of each row, in the file's order. */
    List<ImportRow> of(List<ForeignVisit> visits, Menu menu) {
        ZoneId zone = salons.current().zone();
        Map<LocalDate, List<ForeignVisit>> days = new TreeMap<>();
        for (ForeignVisit visit : visits) {
            LocalDate day = visit.start().atZone(zone).toLocalDate();
            days.computeIfAbsent(day, d -> new ArrayList<>()).add(visit);
        }
        List<ImportRow> rows = new ArrayList<>();
        days.values().forEach(day -> rows.addAll(day(day, menu)));
        rows.sort(Comparator.comparingInt(ImportRow::line));
        return rows;
    }

    private List<ImportRow> day(List<ForeignVisit> visits, Menu menu) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<ImportRow> rows =
                    visits.stream().map(visit -> attempt(visit, menu)).toList();
            status.setRollbackOnly();
            return rows;
        }));
    }

    private ImportRow attempt(ForeignVisit visit, Menu menu) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Savepoint before = connection.setSavepoint();
            ImportRow row = desk.take(visit, menu);
            entities.clear();
            if (row.outcome() == Outcome.REFUSED) {
                connection.rollback(before);
            }
            return row.outcome() == Outcome.CREATED ? ImportRow.created(row.line(), row.name(), null) : row;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }
}
