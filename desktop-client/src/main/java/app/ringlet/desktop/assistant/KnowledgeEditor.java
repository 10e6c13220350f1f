package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.KnowledgeView;
import app.ringlet.protocol.assistant.NewKnowledge;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** One entry under the owner's hands. */
public final class KnowledgeEditor {

    private final KnowledgeApi server;
    private final Runnable saved;
    private final Asking asking;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<KnowledgeKind> kind = new SimpleObjectProperty<>(KnowledgeKind.FAQ);
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(true);
    private @Nullable KnowledgeView edited;

    KnowledgeEditor(KnowledgeApi server, BackgroundWork work, Runnable saved) {
        this.server = server;
        this.saved = saved;
        this.asking = new Asking(work);
    }

    /** What is being written stays. */
    public void openNew(KnowledgeKind newKind) {
        if (inTheWay()) {
            return;
        }
        close();
        kind.set(newKind);
        open.set(true);
    }

    /** Fetches the whole text first: a list has its beginning only. */
    public void edit(UUID id) {
        if (inTheWay()) {
            return;
        }
        close();
        asking.run(() -> server.get(id), entry -> {
            edited = entry;
            fresh.set(false);
            kind.set(entry.kind());
            title.set(entry.title());
            text.set(entry.text());
            open.set(true);
        });
    }

    private boolean inTheWay() {
        KnowledgeView was = edited;
        boolean written = open.get()
                && !(was == null
                        ? title.get().isBlank() && text.get().isBlank()
                        : title.get().equals(was.title()) && text.get().equals(was.text()));
        if (written) {
            asking.tell("Save or cancel this one first.");
        }
        return written;
    }

    public void save() {
        NewKnowledge typed =
                new NewKnowledge(kind.get(), title.get().strip(), text.get().strip());
        if (typed.title().isEmpty() || typed.text().isEmpty()) {
            asking.tell("An entry has two parts, what callers ask and what the assistant says.");
            return;
        }
        KnowledgeView was = edited;
        asking.run(
                () -> was == null ? server.add(typed) : server.change(was.id(), Long.toString(was.version()), typed),
                entry -> {
                    close();
                    saved.run();
                },
                failure -> stale(was, failure));
    }

    /** What was typed stays; saving again replaces what the other person wrote, so they are told first. */
    private boolean stale(@Nullable KnowledgeView was, ServerFailure failure) {
        if (was == null || !(failure instanceof ServerFailure.Refused refused && refused.is(ErrorCode.STALE_VERSION))) {
            return false;
        }
        asking.run(() -> server.get(was.id()), theirs -> {
            edited = theirs;
            asking.tell("Somebody else changed this entry meanwhile. It says now: “" + theirs.text()
                    + "” What you typed is still here; save again to replace theirs.");
        });
        return true;
    }

    public void close() {
        asking.forget();
        edited = null;
        fresh.set(true);
        title.set("");
        text.set("");
        open.set(false);
    }

    void closeIf(UUID removed) {
        if (edited != null && edited.id().equals(removed)) {
            close();
        }
    }

    public Asking asking() {
        return asking;
    }

    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether it is a new entry, whose kind is open to choice. */
    public ReadOnlyBooleanProperty freshProperty() {
        return fresh.getReadOnlyProperty();
    }

    public ObjectProperty<KnowledgeKind> kindProperty() {
        return kind;
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty textProperty() {
        return text;
    }
}
