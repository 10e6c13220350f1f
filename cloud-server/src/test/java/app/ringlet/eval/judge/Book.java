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
        Map<UUID, Visit> visits,
        Map<UUID, Client> clients,
        Map<UUID, Waiting> waiting,
        List<String> work,
        List<Blocked> blocked,
        int holds) {

    private static final Set<String> LIVE = Set.of("SCHEDULED", "CONFIRMED", "IN_PROGRESS", "COMPLETED");

    /**
     * @param minutes with the stylist's hands on, from the start
     * @param addOns JSON as the rows have it
     */
    public record Item(String service, String staff, LocalDateTime start, int minutes, String addOns) {

        boolean occupies(String person, LocalDateTime time) {
            return staff.equals(person) && !time.isBefore(start) && time.isBefore(start.plusMinutes(minutes));
        }
    }

    /** Time of a person that is kept free of visits. */
    public record Blocked(String staff, LocalDateTime from, LocalDateTime to) {

        boolean occupies(String person, LocalDateTime time) {
            return staff.equals(person) && !time.isBefore(from) && time.isBefore(to);
        }
    }

    /** Whether the person serves somebody at that time, or is away. */
    boolean occupied(String person, LocalDateTime time) {
        return visits.values().stream()
                        .filter(Visit::live)
                        .flatMap(visit -> visit.items().stream())
                        .anyMatch(item -> item.occupies(person, time))
                || blocked.stream().anyMatch(block -> block.occupies(person, time));
    }

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
