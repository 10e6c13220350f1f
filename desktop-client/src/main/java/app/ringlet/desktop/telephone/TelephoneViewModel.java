package app.ringlet.desktop.telephone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.DeskServer;
import app.ringlet.desktop.salon.LiveSalon;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The telephone's place: its sections, and who may do what there. */
public final class TelephoneViewModel {

    private final LiveSalon salon;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.ANSWERING);
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper maySet = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private final AnsweringViewModel answering;
    private final BlockListViewModel blocked;
    private final RecordingSettingsViewModel recording;
    private final NumbersViewModel numbers;
    private boolean shown;

    public TelephoneViewModel(
            DeskServer server, ReadOnlyObjectProperty<ConnectionStatus> status, LiveSalon salon, BackgroundWork work) {
        this.salon = salon;
        answering = new AnsweringViewModel(server, salon, work);
        blocked = new BlockListViewModel(server.answering(), salon, work);
        recording = new RecordingSettingsViewModel(server, work);
        numbers = new NumbersViewModel(server.numbers(), salon, work);
        section.subscribe((was, is) -> load());
        salon.revisionProperty().addListener((o, was, is) -> onSalonChanged());
        status.subscribe(now -> offline.set(!(now instanceof ConnectionStatus.Connected)));
        offline.subscribe((was, is) -> {
            if (!is) {
                load();
            }
        });
        onSalonChanged();
    }

    /** What the place is made of. */
    public enum Section {
        ANSWERING("Answering"),
        BLOCKED("Block list"),
        RECORDING("Recording"),
        NUMBERS("Numbers");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private void onSalonChanged() {
        var me = salon.me();
        // The permissions that the server guards the sections with.
        open.set(me.filter(who -> who.permissions().contains("assistant:write")).isPresent());
        maySet.set(
                me.filter(who -> who.permissions().contains("settings:write")).isPresent());
        if (me.isEmpty()) {
            answering.forget();
            blocked.forget();
            recording.forget();
            numbers.forget();
            section.set(Section.ANSWERING);
        }
    }

    /** Whether the place is on the screen; what nobody looks at is not asked for. */
    public void setShown(boolean now) {
        shown = now;
        load();
    }

    private void load() {
        if (!shown || offline.get() || !open.get()) {
            return;
        }
        switch (section.get()) {
            case ANSWERING -> answering.load();
            case BLOCKED -> blocked.load();
            case RECORDING -> recording.load();
            case NUMBERS -> numbers.load();
        }
    }

    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** Whether whoever sits here may see the place at all. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether they may change what is kept and which numbers there are. */
    public ReadOnlyBooleanProperty maySetProperty() {
        return maySet.getReadOnlyProperty();
    }

    /** Whether the server is away, without which nothing here works. */
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }

    public AnsweringViewModel answering() {
        return answering;
    }

    public BlockListViewModel blocked() {
        return blocked;
    }

    public RecordingSettingsViewModel recording() {
        return recording;
    }

    public NumbersViewModel numbers() {
        return numbers;
    }
}
