package app.ringlet.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Other salons, written to a schema at once: each of four people, five services, twenty clients, twenty days of a half full ledger
 * and ten appointments. Their ids grow from one to the next, as real ones do.
 */
final class Crowd {

    private static final int STEP = 1000;

    private final Connection database;

    /** @param database whose present schema is written to */
    Crowd(Connection database) {
        this.database = database;
    }

    /** Makes schema {@code copy} hold what the present one holds. */
    void copyTo(String copy) throws SQLException {
        try (Statement sql = database.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = sql.executeQuery("SHOW TABLES")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            sql.execute("CREATE DATABASE " + copy + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            for (String table : tables) {
                sql.execute("CREATE TABLE " + copy + "." + table + " LIKE " + table);
                sql.execute("INSERT INTO " + copy + "." + table + " SELECT * FROM " + table);
            }
        }
    }

    /** Adds so many salons. */
    void add(int salons) throws SQLException {
        try (Statement sql = database.createStatement()) {
            sql.execute("CREATE TABLE crowd (n INT NOT NULL PRIMARY KEY)");
            for (int from = 0; from < salons; from += STEP) {
                sql.execute("INSERT INTO crowd VALUES " + numbers(from, Math.min(STEP, salons - from)));
            }
            for (String each : STATEMENTS) {
                sql.execute(each);
            }
            sql.execute("DROP TABLE crowd");
            sql.execute("ANALYZE TABLE tenant, employee, service, day_ledger, appointment, visit_item, client");
        }
    }

    private static String numbers(int from, int count) {
        StringBuilder values = new StringBuilder();
        for (int n = from; n < from + count; n++) {
            values.append(values.isEmpty() ? "" : ",").append('(').append(n).append(')');
        }
        return values.toString();
    }

    private static final String TENANT = id("c.n", "0");

    private static final String EVERY_DAY = Arrays.stream(DayOfWeek.values())
            .map(day -> "{\"day\":\"" + day + "\",\"opens\":\"09:00\",\"closes\":\"18:00\"}")
            .collect(Collectors.joining(",", "[", "]"));

    private static final List<String> STATEMENTS = List.of(
            """
            INSERT INTO tenant (id, name, status, time_zone, currency, country, phone)
            SELECT %s, CONCAT('Salon ', c.n), 'ACTIVE', 'America/Chicago', 'USD', 'US', CONCAT('+1312', 1000000 + c.n)
              FROM crowd c
            """.formatted(TENANT),
            """
            INSERT INTO opening_hours (tenant_id, day, opens, closes)
            SELECT %s, d.k + 1, '09:00', '18:00' FROM crowd c JOIN %s
            """.formatted(TENANT, upTo(7, "d")),
            """
            INSERT INTO service (tenant_id, id, version, name, category, synonyms, active_minutes, processing_minutes,
                finishing_minutes, price_minor, currency, color, archived)
            SELECT %s, %s, 0, CONCAT('Service ', s.k), 'Cuts', '', 45, 0, 0, 6500, 'USD', '#2f7f86', FALSE
              FROM crowd c JOIN %s
            """.formatted(TENANT, id("c.n", "100 + s.k"), upTo(5, "s")),
            """
            INSERT INTO employee (tenant_id, id, version, name, color, position, archived)
            SELECT %s, %s, 0, CONCAT('Stylist ', e.k), '#2f7f86', e.k, FALSE FROM crowd c JOIN %s
            """.formatted(TENANT, id("c.n", "200 + e.k"), upTo(4, "e")),
            """
            INSERT INTO employee_service (tenant_id, employee_id, service_id)
            SELECT %s, %s, %s FROM crowd c JOIN %s JOIN %s
            """.formatted(TENANT, id("c.n", "200 + e.k"), id("c.n", "100 + s.k"), upTo(4, "e"), upTo(5, "s")),
            """
            INSERT INTO employee_week (tenant_id, employee_id, effective_from, hours, breaks)
            SELECT %s, %s, '1970-01-01', '%s', '[]' FROM crowd c JOIN %s
            """.formatted(TENANT, id("c.n", "200 + e.k"), EVERY_DAY, upTo(4, "e")),
            """
            INSERT INTO client (tenant_id, id, version, name, phone, archived)
            SELECT %s, %s, 0, CONCAT('Client ', p.k), CONCAT('+1312555', 1000 + p.k), FALSE FROM crowd c JOIN %s
            """.formatted(TENANT, id("c.n", "300 + p.k"), upTo(20, "p")),
            """
            INSERT INTO day_ledger (tenant_id, resource_id, utc_day, h12, h16, h20)
            SELECT %s, %s, UTC_DATE() + INTERVAL d.k DAY, %s, %s, %s FROM crowd c JOIN %s JOIN %s
            """.formatted(
                    TENANT, id("c.n", "200 + e.k"), halfFull(), halfFull(), halfFull(), upTo(4, "e"), upTo(20, "d")),
            """
            INSERT INTO appointment (tenant_id, id, version, client_id, new_client, starts_at, ends_at, status, source,
                price_minor, currency, changes)
            SELECT %s, %s, 0, %s, FALSE, UTC_DATE() + INTERVAL 24 * a.k + 15 HOUR, UTC_DATE() + INTERVAL 24 * a.k + 16 HOUR,
                   'SCHEDULED', 'DESK', 6500, 'USD', 0 FROM crowd c JOIN %s
            """.formatted(TENANT, id("c.n", "400 + a.k"), id("c.n", "300 + a.k"), upTo(10, "a")),
            """
            INSERT INTO visit_item (tenant_id, visit_id, position, service_id, service_name, employee_id, employee_name,
                starts_at, active_minutes, processing_minutes, finishing_minutes, price_minor, currency, add_ons)
            SELECT %s, %s, 0, %s, 'Service 0', %s, 'Stylist 0', UTC_DATE() + INTERVAL 24 * a.k + 15 HOUR, 45, 0, 0, 6500,
                   'USD', '[]' FROM crowd c JOIN %s
            """.formatted(TENANT, id("c.n", "400 + a.k"), id("c.n", "100"), id("c.n", "200"), upTo(10, "a")));

    /** Sixteen bytes that grow with the salon, then with what of it it is. */
    private static String id(String salon, String what) {
        return String.format(
                Locale.ROOT,
                "UNHEX(CONCAT('01900000', LPAD(HEX(%s), 8, '0'), '70008000', LPAD(HEX(%s), 8, '0')))",
                salon,
                what);
    }

    private static String halfFull() {
        return "CAST(FLOOR(RAND() * (1 << 48)) AS SIGNED)";
    }

    /** A table {@code alias} whose column k counts from 0. */
    private static String upTo(int count, String alias) {
        StringBuilder rows = new StringBuilder("(SELECT 0 AS k");
        for (int k = 1; k < count; k++) {
            rows.append(" UNION ALL SELECT ").append(k);
        }
        return rows.append(") ").append(alias).toString();
    }
}
