package app.ringlet.desktop.worklist;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.WorkItemView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Messages to read and calls to return, newest first. */
public final class WorklistViewModel {

    private final LiveSalon salon;
    private final Function<UUID, WorkItemView> markDone;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final Set<UUID> underWay = new HashSet<>();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** @param markDone asks the server; blocks */
    public WorklistViewModel(
            LiveSalon salon, Function<UUID, WorkItemView> markDone, BackgroundWork work, DeskClock clock) {
        this.salon = salon;
        this.markDone = markDone;
        this.work = work;
        this.clock = clock;
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> {
            if (is.getEpochSecond() % 30 == 0) {
                refresh();
            }
        });
        refresh();
    }

    private void refresh() {
        List<Item> fresh = salon.worklist().stream()
                .filter(item -> !item.done())
                .sorted(Comparator.comparing((WorkItemView i) -> i.at().toInstant())
                        .reversed())
                .map(this::item)
                .toList();
        if (!fresh.equals(items)) {
            items.setAll(fresh);
        }
        long missed = fresh.stream()
                .filter(i -> i.kind() == WorkItemView.Kind.MISSED_CALL)
                .count();
        summary.set(summary(missed, fresh.size() - missed));
    }

    private static String summary(long missed, long messages) {
        String first = missed == 0 ? "" : missed + (missed == 1 ? " missed call" : " missed calls");
        String second = messages == 0 ? "" : messages + (messages == 1 ? " message" : " messages");
        return first + (first.isEmpty() || second.isEmpty() ? "" : ", ") + second;
    }

    private Item item(WorkItemView item) {
        SalonWords words = salon.words();
        String number = words.phone(item.phone());
        return new Item(
                item.id(),
                item.kind(),
                item.client() == null ? number : item.client().name(),
                item.client() == null ? "" : number,
                item.text(),
                ago(item.at().toInstant(), words),
                underWay.contains(item.id()));
    }

    private String ago(Instant at, SalonWords words) {
        Duration age = Duration.between(at, clock.now());
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toMinutes() < 60) {
            return age.toMinutes() + " min ago";
        }
        LocalDate day = LocalDate.ofInstant(at, words.zone());
        String time = words.time(words.wallTime(at));
        return day.equals(words.today(clock.now())) ? time : words.shortDate(day) + ", " + time;
    }

    /** Marks an item as done; it goes when the server has said yes. */
    public void done(UUID id) {
        if (!underWay.add(id)) {
            return;
        }
        problem.set("");
        refresh();
        work.run(
                () -> markDone.apply(id),
                answer -> {
                    underWay.remove(id);
                    salon.put(answer);
                },
                failure -> {
                    underWay.remove(id);
                    problem.set(ServerFailure.inWords(failure));
                    refresh();
                });
    }

    public ObservableList<Item> items() {
        return items;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the last thing asked for did not happen; empty if it did. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** One thing to do, in words. @param busy whether the server is being told that it is done */
    public record Item(
            UUID id, WorkItemView.Kind kind, String who, String number, String text, String when, boolean busy) {}
}
