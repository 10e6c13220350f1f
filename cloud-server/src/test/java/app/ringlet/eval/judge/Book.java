package app.ringlet.eval.judge;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rows of one salon that a call can change, at one moment; times are of the salon's wall. */
public record Book(
        Map<UUID, Visit> visits, Map<UUID, Client> clients, Map<UUID, Waiting> waiting, List<String> work, int holds) {

    private static final Set<String> LIVE = Set.of("SCHEDULED", "CONFIRMED", "IN_PROGRESS", "COMPLETED");

    /** @param addOns JSON as the rows have it */
    public record Item(String service, String staff, LocalDateTime start, String addOns) {}

    /** @param phone of its client */
    public record Visit(
            LocalDateTime start,
            String status,
            String client,
            @Nullable String phone,
            boolean byCall,
            List<Item> items) {

        public boolean live() {
            return LIVE.contains(status);
        }

        /** Whether nothing that matters to a client is different. */
        boolean same(Visit other) {
            return start.equals(other.start) && status.equals(other.status) && items.equals(other.items);
        }
    }

    public record Client(String name, @Nullable String phone) {}

    /** @param items JSON */
    public record Waiting(String status, String client, String items, LocalDate first, LocalDate last) {}
}
