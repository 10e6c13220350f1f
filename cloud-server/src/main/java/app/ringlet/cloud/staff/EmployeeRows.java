package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The current salon's people themselves. Who writes holds the salon's row, so that none changes between reading and writing. */
@Component
class EmployeeRows {

    private static final String SELECT = "SELECT id, version, name, color, position, archived FROM employee";
    private static final String AT_WORK = " WHERE tenant_id = ? AND NOT archived";

    private final JdbcClient jdbc;

    EmployeeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Employee(UUID id, long version, String name, String color, int position, boolean archived) {}

    /** Those who are not archived, in the order of the calendar's columns. */
    List<Employee> page(long offset, int size) {
        return jdbc.sql(SELECT + AT_WORK + " ORDER BY position, name, id LIMIT ? OFFSET ?")
                .params(Keys.tenant(), size, offset)
                .query((row, n) -> employee(row))
                .list();
    }

    /** Of those who are not archived. */
    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM employee" + AT_WORK)
                .param(Keys.tenant())
                .query(Long.class)
                .single();
    }

    Optional<Employee> byId(UUID id) {
        return jdbc.sql(SELECT + " WHERE tenant_id = ? AND id = ?")
                .params(Keys.tenant(), Ids.bytes(id))
                .query((row, n) -> employee(row))
                .optional();
    }

    void add(Employee e) {
        jdbc.sql("INSERT INTO employee (tenant_id, id, version, name, color, position, archived)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(Keys.tenant(), Ids.bytes(e.id), e.version, e.name, e.color, e.position, e.archived)
                .update();
    }

    /** Under the next version. */
    void change(Employee e) {
        jdbc.sql("UPDATE employee SET version = version + 1, name = ?, color = ?, position = ?, archived = ?"
                        + " WHERE tenant_id = ? AND id = ?")
                .params(e.name, e.color, e.position, e.archived, Keys.tenant(), Ids.bytes(e.id))
                .update();
    }

    private static Employee employee(ResultSet row) throws SQLException {
        return new Employee(
                Ids.of(row.getBytes(1)),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getInt(5),
                row.getBoolean(6));
    }
}
