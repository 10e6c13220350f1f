package app.ringlet.cloud.booking.availability;

import app.ringlet.cloud.booking.visit.PlannedItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A wanted visit, understood: services one after the other. */
record WantedVisit(List<WantedItem> items) {

    Duration length() {
        return Duration.ofMinutes(
                items.stream().mapToLong(WantedItem::totalMinutes).sum());
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        int offset = 0;
        for (WantedItem item : items) {
            Part part = item.part(offset);
            parts.add(part);
            offset += part.length();
        }
        return parts;
    }

    /** The visit as it would be sold. @param employees one for each item */
    List<PlannedItem> plan(List<UUID> employees, Instant start) {
        List<PlannedItem> planned = new ArrayList<>();
        Instant next = start;
        for (int i = 0; i < items.size(); i++) {
            PlannedItem item = items.get(i).plan(employees.get(i), next);
            planned.add(item);
            next = item.end();
        }
        return planned;
    }
}
