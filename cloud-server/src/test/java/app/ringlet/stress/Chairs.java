package app.ringlet.stress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which employee and which chair is sold to whom, minute by minute, from the visits' items alone; and whether the ledger says so too. */
final class Chairs {

    private static final int CELL = 5;
    private static final String[] WORDS = {"h00", "h04", "h08", "h12", "h16", "h20"};

    private Chairs() {}

    /** @param minute since 1970 */
    private record Minute(UUID who, long minute) implements Comparable<Minute> {
        @Override
        public int compareTo(Minute other) {
            int byWho = who.compareTo(other.who);
            return byWho != 0 ? byWho : Long.compare(minute, other.minute);
        }

        @Override
        public String toString() {
            return who + " at " + Instant.ofEpochSecond(minute * 60);
        }
    }

    /** Every minute that is sold twice, or that the ledger shows otherwise. */
    static List<String> faults(JdbcClient jdbc) {
        List<String> faults = new ArrayList<>();
        Map<Minute, UUID> sold = new TreeMap<>();
        jdbc.sql("""
            SELECT i.visit_id, i.employee_id, i.starts_at, i.active_minutes, i.processing_minutes, i.finishing_minutes,
                   i.buffer_before_minutes, i.buffer_after_minutes, i.units
              FROM visit_item i
             WHERE EXISTS (SELECT 1 FROM slot_hold h WHERE h.tenant_id = i.tenant_id AND h.id = i.visit_id)
                OR EXISTS (SELECT 1 FROM appointment a WHERE a.tenant_id = i.tenant_id AND a.id = i.visit_id
                                                       AND a.status <> 'CANCELLED')
            """).query(row -> {
            UUID visit = Verdict.id(row, "visit_id");
            minutesOf(row).forEach(minute -> {
                UUID other = sold.put(minute, visit);
                if (other != null) {
                    faults.add(minute + " is sold to " + other + " and to " + visit);
                }
            });
        });
        Set<Minute> booked = new TreeSet<>();
        sold.keySet().forEach(m -> booked.add(new Minute(m.who(), m.minute() / CELL * CELL)));
        Set<Minute> ledger = ledger(jdbc);
        ledger.stream().filter(m -> !booked.contains(m)).forEach(m -> faults.add(m + " is taken by nothing"));
        booked.stream()
                .filter(m -> !ledger.contains(m))
                .forEach(m -> faults.add(m + " is sold but free in the ledger"));
        return faults;
    }

    /** What an item takes of its employee, who is free while something processes, and of chairs. */
    private static List<Minute> minutesOf(ResultSet row) throws SQLException {
        UUID employee = Verdict.id(row, "employee_id");
        long start = Verdict.instant(row, "starts_at").getEpochSecond() / 60;
        int active = row.getInt("active_minutes");
        int again = active + row.getInt("processing_minutes");
        int end = again + row.getInt("finishing_minutes") + row.getInt("buffer_after_minutes");
        List<Minute> minutes = new ArrayList<>();
        for (int m = -row.getInt("buffer_before_minutes"); m < end; m++) {
            if (m < active || m >= again) {
                minutes.add(new Minute(employee, start + m));
            }
        }
        for (JsonNode unit : JsonMapper.shared().readTree(row.getString("units"))) {
            UUID id = UUID.fromString(unit.get("id").asString());
            for (int m = unit.get("from").asInt(); m < unit.get("to").asInt(); m++) {
                minutes.add(new Minute(id, start + m));
            }
        }
        return minutes;
    }

    /** The first minute of each cell that is taken. */
    private static Set<Minute> ledger(JdbcClient jdbc) {
        Set<Minute> taken = new TreeSet<>();
        jdbc.sql("SELECT * FROM day_ledger").query(row -> {
            UUID employee = Verdict.id(row, "resource_id");
            long day = row.getObject("utc_day", LocalDate.class).atStartOfDay().toEpochSecond(ZoneOffset.UTC) / 60;
            for (int w = 0; w < WORDS.length; w++) {
                long bits = row.getLong(WORDS[w]);
                for (int bit = 0; bit < Long.SIZE; bit++) {
                    if ((bits >>> bit & 1) != 0) {
                        taken.add(new Minute(employee, day + w * 240L + (long) bit * CELL));
                    }
                }
            }
        });
        return taken;
    }
}
