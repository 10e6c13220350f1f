package app.ringlet.desktop.worklist;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.WorkItemView;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Messages to read and calls to return, newest first. */
public final class WorklistViewModel {

    /** So long a done-mark can be taken back with one click. */
    static final Duration UNDO_OFFERED = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(WorklistViewModel.class);

    private final LiveSalon salon;
    private final WorkServer server;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final ItemAsking asking;
    private final Map<UUID, StringProperty> answers = new HashMap<>();
    private final ObservableList<WorkItem> items = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper openCount = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Undo> undo = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Whose> whose = new SimpleObjectProperty<>(Whose.ALL);
    private final ObservableList<ColleagueView> colleagues = FXCollections.observableArrayList();
    private final Consumer<String> dial;

    /** @param dial calls a number, E.164, at this desk */
    public WorklistViewModel(
            LiveSalon salon, WorkServer server, Consumer<String> dial, BackgroundWork work, DeskClock clock) {
        this.salon = salon;
        this.server = server;
        this.dial = dial;
        this.work = work;
        this.clock = clock;
        this.asking = new ItemAsking(salon, work, this::refresh);
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        clock.nowProperty().addListener((o, was, is) -> {
            if (is.getEpochSecond() % 30 == 0) {
                refresh();
            }
        });
        whose.subscribe((was, is) -> refresh());
        refresh();
    }

    private void refresh() {
        List<WorkItem> open = salon.worklist().stream()
                .filter(item -> !item.done())
                .sorted(Comparator.comparing((WorkItemView i) -> i.at().toInstant())
                        .reversed())
                .map(this::item)
                .toList();
        List<WorkItem> fresh = open.stream().filter(this::wanted).toList();
        if (!fresh.equals(items)) {
            items.setAll(fresh);
        }
        openCount.set(open.size());
        answers.keySet().retainAll(open.stream().map(WorkItem::id).toList());
        summary.set(WorkWords.summary(open));
    }

    private boolean wanted(WorkItem item) {
        return switch (whose.get()) {
            case ALL -> true;
            case MINE -> item.mine();
            case NOBODYS -> item.owner().isEmpty();
        };
    }

    private WorkItem item(WorkItemView item) {
        boolean answerable = item.kind() == WorkItemView.Kind.QUESTION && mayAnswer();
        return WorkItem.of(item, salon.words(), clock.now(), salon.myId(), answerable, asking.busy(item.id()));
    }

    /** As the server guards it. */
    private boolean mayAnswer() {
        return salon.me()
                .filter(me -> me.permissions().contains("assistant:write"))
                .isPresent();
    }

    /** Marks an item as done; it goes when the server has said yes, and can be taken back for a while. */
    public void done(UUID id) {
        String who = items.stream()
                .filter(item -> item.id().equals(id))
                .map(WorkItem::who)
                .findFirst()
                .orElse("");
        asking.ask(id, () -> server.markDone(id), () -> offerUndo(new Undo(id, who + ": done")));
    }

    private void offerUndo(Undo fresh) {
        undo.set(fresh);
        work.later(UNDO_OFFERED, () -> {
            if (fresh.equals(undo.get())) {
                undo.set(null);
            }
        });
    }

    /** Takes the last done-mark back. */
    public void undo() {
        Undo last = undo.get();
        if (last != null) {
            undo.set(null);
            asking.ask(last.id(), () -> server.reopen(last.id()), () -> {});
        }
    }

    /** Whoever sits here sees to it. */
    public void take(UUID id) {
        asking.ask(id, () -> server.assign(id, null), () -> {});
    }

    /** A colleague sees to it. */
    public void assign(UUID id, UUID colleague) {
        asking.ask(id, () -> server.assign(id, colleague), () -> {});
    }

    /** Nobody sees to it any more. */
    public void giveBack(UUID id) {
        asking.ask(id, () -> server.unassign(id), () -> {});
    }

    /** The softphone dials; who calls back sees to it, so that not two do. */
    public void callBack(UUID id) {
        salon.worklist().stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .ifPresent(item -> {
                    if (item.phone() != null) {
                        dial.accept(item.phone());
                        if (item.owner() == null) {
                            take(id);
                        }
                    }
                });
    }

    /** Asks who could be given an item. */
    public void lookForColleagues() {
        work.run(
                server::colleagues,
                found -> colleagues.setAll(found.stream()
                        .filter(colleague -> !colleague.id().equals(salon.myId()))
                        .toList()),
                failure -> log.info("no colleagues to give it to: {}", failure.getMessage()));
    }

    /** Has the assistant know what is typed as the answer to the item's question. */
    public void answer(UUID id) {
        String typed = answerProperty(id).get().strip();
        WorkItemView item = salon.worklist().stream()
                .filter(i -> i.id().equals(id))
                .findFirst()
                .orElse(null);
        if (typed.isEmpty() || item == null) {
            asking.tell("Type what the assistant should say.");
            return;
        }
        asking.ask(
                id,
                () -> {
                    server.answer(id, typed);
                    return new WorkItemView(
                            id, item.kind(), item.callId(), item.client(), item.phone(), item.text(), item.at(), true);
                },
                () -> {});
    }

    /** What is typed as the answer to an item's question; stays as long as the item does. */
    public StringProperty answerProperty(UUID id) {
        return answers.computeIfAbsent(id, item -> new SimpleStringProperty(""));
    }

    public ObservableList<WorkItem> items() {
        return items;
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** Why the last thing asked for did not happen; empty if it did. */
    public ReadOnlyStringProperty problemProperty() {
        return asking.problemProperty();
    }

    /** How many items are open, whoever sees to them. */
    public ReadOnlyIntegerProperty openCountProperty() {
        return openCount.getReadOnlyProperty();
    }

    /** What was marked as done just now; null if nothing was. */
    public ReadOnlyObjectProperty<@Nullable Undo> undoProperty() {
        return undo.getReadOnlyProperty();
    }

    /** Which items are listed. */
    public ObjectProperty<Whose> whoseProperty() {
        return whose;
    }

    /** As of the last {@link #lookForColleagues}, without whoever sits here. */
    public ObservableList<ColleagueView> colleagues() {
        return colleagues;
    }

    /** A done-mark that can be taken back. */
    public record Undo(UUID id, String words) {}
}
