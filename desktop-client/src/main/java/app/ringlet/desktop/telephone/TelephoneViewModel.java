package app.ringlet.desktop.telephone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.DeskServer;
import app.ringlet.desktop.form.PlaceSections;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.Permission;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The telephone's place: its sections, and who may do what there. */
public final class TelephoneViewModel {

    private final Permission open;
    private final Permission maySet;
    private final AnsweringViewModel answering;
    private final BlockListViewModel blocked;
    private final RecordingSettingsViewModel recording;
    private final NumbersViewModel numbers;
    private final PlaceSections<Section> sections;

    public TelephoneViewModel(
            DeskServer server, ReadOnlyObjectProperty<ConnectionStatus> status, LiveSalon salon, BackgroundWork work) {
        open = new Permission(salon, "assistant:write");
        maySet = new Permission(salon, "settings:write");
        answering = new AnsweringViewModel(server, salon, work);
        blocked = new BlockListViewModel(server.answering(), salon, work);
        recording = new RecordingSettingsViewModel(server, work);
        numbers = new NumbersViewModel(server.numbers(), salon, work);
        sections = new PlaceSections<>(Section.class, status, salon, this::load, this::forget);
    }

    /** What the place is made of. */
    public enum Section implements PlaceSections.Named {
        ANSWERING("Answering"),
        BLOCKED("Block list"),
        RECORDING("Recording"),
        NUMBERS("Numbers");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        @Override
        public String words() {
            return words;
        }
    }

    private void load(Section section) {
        if (open.heldProperty().get()) {
            switch (section) {
                case ANSWERING -> answering.load();
                case BLOCKED -> blocked.load();
                case RECORDING -> recording.load();
                case NUMBERS -> numbers.load();
            }
        }
    }

    private void forget() {
        answering.forget();
        blocked.forget();
        recording.forget();
        numbers.forget();
    }

    public PlaceSections<Section> sections() {
        return sections;
    }

    /** Whether whoever sits here may see the place at all. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.heldProperty();
    }

    /** Whether they may change what is kept and which numbers there are. */
    public ReadOnlyBooleanProperty maySetProperty() {
        return maySet.heldProperty();
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
