package app.ringlet.desktop.softphone;

import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookedItem;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.salon.ClientView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What one should know of a caller before answering.
 *
 * @param facts each with its name, the most important first
 * @param notes what colleagues wrote about the client; empty for nothing
 * @param warning what calls for care; empty for nothing
 */
public record ScreenPop(List<Fact> facts, String notes, String warning) {

    /** One line. */
    public record Fact(String name, String value) {}

    static ScreenPop of(
            ClientView client, ClientSummary summary, List<AppointmentView> visits, Instant now, SalonWords words) {
        List<Fact> facts = new ArrayList<>();
        visits.stream()
                .filter(v -> v.start().toInstant().isAfter(now) && v.status() != AppointmentStatus.CANCELLED)
                .min(Comparator.comparing(v -> v.start().toInstant()))
                .ifPresent(v -> facts.add(new Fact("Next", what(v, now, words))));
        visits.stream()
                .filter(v -> !v.start().toInstant().isAfter(now) && v.status() == AppointmentStatus.COMPLETED)
                .max(Comparator.comparing(v -> v.start().toInstant()))
                .ifPresent(v -> facts.add(new Fact("Last", what(v, now, words))));
        facts.add(new Fact(
                "Visits",
                summary.visits() == 0
                        ? "None yet"
                        : summary.visits() + ", " + words.money(summary.spend()) + " in all"));
        if (summary.favouriteEmployee() != null) {
            facts.add(new Fact("Usually with", summary.favouriteEmployee().name()));
        }
        List<String> warnings = new ArrayList<>();
        if (client.blocked()) {
            warnings.add(
                    client.blockedReason() == null || client.blockedReason().isBlank()
                            ? "On your block list"
                            : "On your block list: " + client.blockedReason());
        }
        if (summary.noShows() > 0) {
            warnings.add(summary.noShows() == 1 ? "1 no-show" : summary.noShows() + " no-shows");
        }
        if (summary.lateCancellations() > 0) {
            warnings.add(
                    summary.lateCancellations() == 1
                            ? "1 late cancellation"
                            : summary.lateCancellations() + " late cancellations");
        }
        return new ScreenPop(
                List.copyOf(facts), client.notes() == null ? "" : client.notes(), String.join(" · ", warnings));
    }

    private static String what(AppointmentView visit, Instant now, SalonWords words) {
        String services =
                visit.items().stream().map(BookedItem::serviceName).distinct().collect(Collectors.joining(", "));
        return words.dayAndTime(visit.start(), now) + ", " + services;
    }
}
