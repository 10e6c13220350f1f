package app.ringlet.desktop.calls;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.calls.CallWords.Result;
import app.ringlet.desktop.calls.CallWords.Tone;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.TranscriptLine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The latest calls, live ones included, and what was said in the one that is picked. */
public final class CallLogViewModel {

    /** Where the log comes from; blocks. */
    public interface Source {
        List<CallView> latest();

        CallView call(UUID callId);

        List<TranscriptLine> transcript(UUID callId);
    }

    private final LiveSalon salon;
    private final Source source;
    private final Conversations conversations;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final Map<UUID, CallView> loaded = new LinkedHashMap<>();
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ObservableList<Bubble> said = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper transcriptNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ObjectProperty<@Nullable UUID> picked = new SimpleObjectProperty<>();
    private List<TranscriptLine> shown = List.of();

    public CallLogViewModel(
            LiveSalon salon, Source source, Conversations conversations, BackgroundWork work, DeskClock clock) {
        this.salon = salon;
        this.source = source;
        this.conversations = conversations;
        this.work = work;
        this.clock = clock;
        salon.revisionProperty().addListener((o, was, is) -> onSalonChanged());
        conversations.revisionProperty().addListener((o, was, is) -> {
            if (!shown.isEmpty()) {
                showTranscript(shown);
            }
        });
        picked.addListener((o, was, is) -> loadTranscript());
    }

    /** Asks anew; the rows that are there stay until the answer is. */
    public void load() {
        problem.set("");
        UUID wanted = picked.get();
        work.run(() -> latestWith(wanted), this::show, failure -> {
            problem.set(ServerFailure.inWords(failure));
            state.set(rows.isEmpty() ? State.FAILED : State.READY);
        });
    }

    /** A call that is picked is in the log, however old it is. */
    private List<CallView> latestWith(@Nullable UUID wanted) {
        List<CallView> calls = new ArrayList<>(source.latest());
        if (wanted != null && calls.stream().noneMatch(call -> call.id().equals(wanted))) {
            calls.add(source.call(wanted));
        }
        return calls;
    }

    private void show(List<CallView> calls) {
        loaded.clear();
        calls.forEach(c -> loaded.put(c.id(), c));
        state.set(State.READY);
        rebuild();
    }

    private void onSalonChanged() {
        if (salon.me().isEmpty()) {
            loaded.clear();
            rows.clear();
            picked.set(null);
            state.set(State.LOADING);
            return;
        }
        if (state.get() == State.READY) {
            rebuild();
        }
    }

    private void rebuild() {
        // What came by push is never older than what was loaded.
        salon.calls().forEach(c -> loaded.put(c.id(), c));
        List<Row> fresh = loaded.values().stream()
                .sorted(Comparator.comparing((CallView c) -> c.startedAt().toInstant())
                        .reversed())
                .map(this::row)
                .toList();
        if (!fresh.equals(rows)) {
            rows.setAll(fresh);
        }
        UUID id = picked.get();
        if (id == null && !rows.isEmpty()) {
            picked.set(rows.getFirst().id());
        } else if (id != null && !salon.transcript(id).isEmpty()) {
            showTranscript(salon.transcript(id));
        }
    }

    private Row row(CallView call) {
        SalonWords words = salon.words();
        boolean live = call.state() != CallState.ENDED;
        LocalDate day = LocalDate.ofInstant(call.startedAt().toInstant(), words.zone());
        String when = (day.equals(words.today(clock.now())) ? "Today" : words.shortDate(day)) + ", "
                + words.time(call.startedAt());
        String length =
                call.endedAt() == null ? "" : SalonWords.timer(Duration.between(call.startedAt(), call.endedAt()));
        return new Row(
                call.id(),
                CallWords.who(call, words),
                CallWords.whoElse(call, words),
                CallWords.reason(call.reason()),
                when,
                length,
                live ? CallWords.state(call.state()) : CallWords.outcome(call.outcome()),
                CallWords.result(call.outcome()),
                CallWords.tone(call.state()));
    }

    private void loadTranscript() {
        said.clear();
        shown = List.of();
        UUID id = picked.get();
        transcriptNote.set("");
        if (id == null) {
            return;
        }
        if (!salon.transcript(id).isEmpty()) {
            showTranscript(salon.transcript(id));
            return;
        }
        work.run(
                () -> source.transcript(id),
                lines -> {
                    if (id.equals(picked.get())) {
                        showTranscript(lines);
                    }
                },
                failure -> transcriptNote.set(ServerFailure.inWords(failure)));
    }

    private void showTranscript(List<TranscriptLine> lines) {
        shown = lines;
        UUID id = picked.get();
        List<ConversationTurn> turns = lines.isEmpty() || id == null
                ? List.of()
                : conversations.of(id, 2L * lines.getLast().number() + (ended(id) ? 1 : 0));
        List<Bubble> bubbles = Bubble.of(lines, turns);
        transcriptNote.set(lines.isEmpty() ? "There is nothing to read of this call." : "");
        if (!bubbles.equals(said)) {
            said.setAll(bubbles);
        }
    }

    private boolean ended(UUID id) {
        CallView call = loaded.get(id);
        return call != null && call.state() == CallState.ENDED;
    }

    public ObservableList<Row> rows() {
        return rows;
    }

    public ObservableList<Bubble> said() {
        return said;
    }

    /** The call whose transcript is shown. */
    public ObjectProperty<@Nullable UUID> pickedProperty() {
        return picked;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why the log could not be loaded; empty if it could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What stands where there is no transcript. */
    public ReadOnlyStringProperty transcriptNoteProperty() {
        return transcriptNote.getReadOnlyProperty();
    }

    /** How the log stands. */
    public enum State {
        LOADING,
        READY,
        FAILED
    }

    /** One call in words. @param reason what for; empty if that is not clear */
    public record Row(
            UUID id,
            String who,
            String whoElse,
            String reason,
            String when,
            String length,
            String outcome,
            Result result,
            Tone tone) {}
}
