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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Messages to read and calls to return, newest first. */
public final class WorklistViewModel {

    private final LiveSalon salon;
    private final Server server;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final Set<UUID> underWay = new HashSet<>();
    private final Map<UUID, StringProperty> answers = new HashMap<>();
    private final ObservableList<Item> items = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What the server is asked to do; blocks. */
    public interface Server {
        WorkItemView markDone(UUID id);

        /** Writes down what the assistant says from now on to the question of this item; the item is done then. */
        void answer(UUID id, String answer);
    }

    public WorklistViewModel(LiveSalon salon, Server server, BackgroundWork work, DeskClock clock) {
        this.salon = salon;
        this.server = server;
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
        answers.keySet().retainAll(fresh.stream().map(Item::id).toList());
        long missed = count(fresh, WorkItemView.Kind.MISSED_CALL);
        long questions = count(fresh, WorkItemView.Kind.QUESTION);
        summary.set(Stream.of(
                        counted(missed, "missed call"),
                        counted(fresh.size() - missed - questions, "message"),
                        counted(questions, "question"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ")));
    }

    private static long count(List<Item> items, WorkItemView.Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).count();
    }

    private static String counted(long n, String what) {
        return n == 0 ? "" : n + " " + what + (n == 1 ? "" : "s");
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
                item.kind() == WorkItemView.Kind.QUESTION && mayAnswer(),
                underWay.contains(item.id()));
    }

    /** As the server guards it. */
    private boolean mayAnswer() {
        return salon.me()
                .filter(me -> me.permissions().contains("assistant:write"))
                .isPresent();
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
        ask(id, () -> server.markDone(id));
    }

    /** Has the assistant know what is typed as the answer to the item's question. */
    public void answer(UUID id) {
        String typed = answerProperty(id).get().strip();
        WorkItemView item = salon.worklist().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElse(null);
        if (typed.isEmpty() || item == null) {
            problem.set("Type what the assistant should say.");
            return;
        }
        ask(id, () -> {
            server.answer(id, typed);
            return new WorkItemView(
                    id, item.kind(), item.callId(), item.client(), item.phone(), item.text(), item.at(), true);
        });
    }

    private void ask(UUID id, Callable<WorkItemView> question) {
        if (!underWay.add(id)) {
            return;
        }
        problem.set("");
        refresh();
        work.run(
                question,
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

    /** What is typed as the answer to an item's question; stays as long as the item does. */
    public StringProperty answerProperty(UUID id) {
        return answers.computeIfAbsent(id, item -> new SimpleStringProperty(""));
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

    /**
     * One thing to do, in words.
     *
     * @param answerable whether it is a question that whoever sits here may answer
     * @param busy whether the server is being told that it is done
     */
    public record Item(
            UUID id,
            WorkItemView.Kind kind,
            String who,
            String number,
            String text,
            String when,
            boolean answerable,
            boolean busy) {}
}
