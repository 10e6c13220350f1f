package app.ringlet.stress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What everybody wants: visits of one or two services within two days of one salon. */
final class Wanted {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DAYS = 2;
    /** Two services in a row end before the salon does; the first one's buffer begins after it does. */
    private static final int CELLS = (12 * 60 - 2 * StressSalon.LONGEST_MINUTES) / 5;

    private final StressSalon salon;
    private final LocalDate first;

    Wanted(StressSalon salon, LocalDate first) {
        this.salon = salon;
        this.first = first;
    }

    record Visit(Instant start, List<Map<String, Object>> items) {}

    Visit visit(Random random) {
        Instant opens = first.plusDays(random.nextInt(DAYS))
                .atTime(8, 0)
                .atZone(salon.zone())
                .toInstant();
        Instant start = opens.plusSeconds(300L * (1 + random.nextInt(CELLS - 1)));
        List<Map<String, Object>> items = random.ints(random.nextInt(4) == 0 ? 2 : 1, 0, 4)
                .mapToObj(who -> item(salon.services().get(random.nextInt(2)), who))
                .collect(Collectors.toList());
        return new Visit(start, items);
    }

    /** @param note comes back in the database, and says there whose it is */
    String booking(Visit visit, @Nullable String holdId, String note, int guest) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "client",
                // Some share a telephone.
                Map.of("name", "Guest", "phone", String.format(Locale.ROOT, "+1646555%04d", guest % 50)),
                "items",
                visit.items(),
                "start",
                visit.start().atZone(salon.zone()).toOffsetDateTime().toString(),
                "notes",
                note));
        if (holdId != null) {
            body.put("holdId", holdId);
        }
        return JSON.writeValueAsString(body);
    }

    String hold(Visit visit, int seconds) {
        return JSON.writeValueAsString(
                Map.of("items", visit.items(), "start", visit.start().toString(), "ttlSeconds", seconds));
    }

    /** @param who an employee's number, or one too many for anyone */
    private Map<String, Object> item(UUID service, int who) {
        return who < salon.employees().size()
                ? Map.of("serviceId", service, "employeeId", salon.employees().get(who))
                : Map.of("serviceId", service);
    }
}
