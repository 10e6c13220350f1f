package app.ringlet.desktop.calls;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ConversationTurn;
import app.ringlet.protocol.calls.TranscriptLine;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is known of the call that is picked in the log: what was said, what was written down, what for. */
public final class CallDetailViewModel {

    /** What is asked of the server; blocks. */
    public interface Source {

        List<TranscriptLine> transcript(UUID callId);

        CallView note(UUID callId, String note);

        CallView reason(UUID callId, CallReason reason);
    }

    private final LiveSalon salon;
    private final CallLogViewModel log;
    private final Source source;
    private final Conversations conversations;
    private final BackgroundWork work;
    private final DeskClock clock;
    private final Asking asking;
    private final ObservableList<Bubble> said = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper transcriptNote = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Picture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper noteChanged = new ReadOnlyBooleanWrapper();
    private final StringProperty note = new SimpleStringProperty("");
    private List<TranscriptLine> shown = List.of();
    private @Nullable UUID call;
    private String keptNote = "";

    public CallDetailViewModel(
            LiveSalon salon,
            CallLogViewModel log,
            Source source,
            Conversations conversations,
            BackgroundWork work,
            DeskClock clock) {
        this.salon = salon;
        this.log = log;
        this.source = source;
        this.conversations = conversations;
        this.work = work;
        this.clock = clock;
        this.asking = new Asking(work);
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        conversations.revisionProperty().addListener((o, was, is) -> {
            if (!shown.isEmpty()) {
                showTranscript(shown);
            }
        });
        note.subscribe(text -> noteChanged.set(!text.strip().equals(keptNote)));
        log.pickedProperty().subscribe(this::pick);
        log.rows().addListener((javafx.beans.Observable o) -> refresh());
    }

    /**
     * The call in words.
     *
     * @param recordings what can be, could be or will be listened to
     */
    public record Picture(
            UUID id,
            String who,
            String whoElse,
            String when,
            String length,
            String outcome,
            CallWords.Result result,
            CallWords.Tone tone,
            @Nullable CallReason reason,
            List<Recorded> recordings) {}

    private void pick(@Nullable UUID id) {
        call = id;
        shown = List.of();
        said.clear();
        transcriptNote.set("");
        asking.forget();
        CallView known = id == null ? null : log.known(id);
        keep(known);
        note.set(keptNote);
        noteChanged.set(false);
        refresh();
        if (id != null && salon.transcript(id).isEmpty()) {
            loadTranscript(id);
        }
    }

    private void keep(@Nullable CallView known) {
        keptNote = known == null || known.note() == null ? "" : known.note();
    }

    private void refresh() {
        UUID id = call;
        CallView known = id == null ? null : log.known(id);
        picture.set(known == null ? null : picture(known));
        if (known != null && !noteChanged.get()) {
            keep(known);
            note.set(keptNote);
        }
        if (id != null && !salon.transcript(id).isEmpty()) {
            showTranscript(salon.transcript(id));
        }
    }

    private Picture picture(CallView known) {
        boolean live = known.state() != CallState.ENDED;
        return new Picture(
                known.id(),
                CallWords.who(known, salon.words()),
                CallWords.whoElse(known, salon.words()),
                CallWords.when(known, salon.words(), clock.now()),
                CallWords.length(known),
                live ? CallWords.state(known.state()) : CallWords.outcome(known.outcome()),
                CallWords.result(known.outcome()),
                CallWords.tone(known.state()),
                known.reason(),
                Recorded.of(known));
    }

    private void loadTranscript(UUID id) {
        work.run(
                () -> source.transcript(id),
                lines -> {
                    if (id.equals(call)) {
                        showTranscript(lines);
                    }
                },
                failure -> {
                    if (id.equals(call)) {
                        transcriptNote.set(ServerFailure.inWords(failure));
                    }
                });
    }

    private void showTranscript(List<TranscriptLine> lines) {
        shown = lines;
        UUID id = call;
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
        CallView known = log.known(id);
        return known != null && known.state() == CallState.ENDED;
    }

    /** Keeps what was written down. */
    public void keepNote() {
        UUID id = call;
        String text = note.get().strip();
        if (id != null && noteChanged.get()) {
            asking.run(() -> source.note(id, text), answer -> {
                keptNote = text;
                noteChanged.set(!note.get().strip().equals(text));
                log.put(answer);
            });
        }
    }

    /** Says what the call was really for. */
    public void setReason(CallReason reason) {
        UUID id = call;
        CallView known = id == null ? null : log.known(id);
        if (id != null && known != null && reason != known.reason()) {
            asking.run(() -> source.reason(id, reason), log::put);
        }
    }

    public ObservableList<Bubble> said() {
        return said;
    }

    /** Null while no call is picked. */
    public ReadOnlyObjectProperty<@Nullable Picture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What stands where there is no transcript. */
    public ReadOnlyStringProperty transcriptNoteProperty() {
        return transcriptNote.getReadOnlyProperty();
    }

    /** What is written down; see {@link #keepNote}. */
    public StringProperty noteProperty() {
        return note;
    }

    /** Whether something is typed that the server does not have. */
    public ReadOnlyBooleanProperty noteChangedProperty() {
        return noteChanged.getReadOnlyProperty();
    }

    public Asking asking() {
        return asking;
    }
}
