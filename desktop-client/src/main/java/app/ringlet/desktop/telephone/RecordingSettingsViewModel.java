package app.ringlet.desktop.telephone;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.DeskServer;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.protocol.calls.Disclosure;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.salon.PrivacySettings;
import app.ringlet.protocol.salon.SalonSettings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** What is recorded, for how long it is kept, and what callers are told of it. */
public final class RecordingSettingsViewModel {

    private static final int MOST_DAYS = 1_095;

    private final DeskServer server;
    private final Loading loading;
    private final Asking saving;
    private final Asking telling;
    private final BooleanProperty recordCalls = new SimpleBooleanProperty();
    private final StringProperty recordingDays = new SimpleStringProperty("");
    private final StringProperty transcriptDays = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper justSaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Disclosure> disclosure = new ReadOnlyObjectWrapper<>();
    private @Nullable SalonSettings known;
    private boolean showing;

    RecordingSettingsViewModel(DeskServer server, BackgroundWork work) {
        this.server = server;
        this.loading = new Loading(work);
        this.saving = new Asking(work);
        this.telling = new Asking(work);
        recordCalls.subscribe((was, is) -> onTyped());
        recordingDays.subscribe((was, is) -> onTyped());
        transcriptDays.subscribe((was, is) -> onTyped());
    }

    private record Loaded(SalonSettings settings, Disclosure disclosure) {}

    /** What is typed and not saved stays. */
    void load() {
        if (!unsaved.get()) {
            loading.run(
                    () -> new Loaded(
                            server.salon().settings(), server.answering().disclosure()),
                    loaded -> {
                        disclosure.set(loaded.disclosure());
                        show(loaded.settings());
                    });
        }
    }

    private void show(SalonSettings settings) {
        known = settings;
        showing = true;
        recordCalls.set(settings.privacy().recordCalls());
        recordingDays.set(Integer.toString(settings.privacy().recordingDays()));
        transcriptDays.set(Integer.toString(settings.privacy().transcriptDays()));
        saving.tell("");
        showing = false;
        unsaved.set(false);
        justSaved.set(false);
    }

    private void onTyped() {
        SalonSettings was = known;
        if (!showing && was != null) {
            unsaved.set(!typed().equals(was.privacy()));
            justSaved.set(justSaved.get() && !unsaved.get());
        }
    }

    /** Days that are no number are -1. */
    private PrivacySettings typed() {
        return new PrivacySettings(days(transcriptDays), recordCalls.get(), days(recordingDays));
    }

    private static int days(StringProperty typed) {
        String digits = typed.get().strip();
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : -1;
    }

    public void save() {
        SalonSettings was = known;
        if (was == null || !unsaved.get()) {
            return;
        }
        PrivacySettings typed = typed();
        saving.tell("");
        check("recordingDays", typed.recordingDays());
        check("transcriptDays", typed.transcriptDays());
        if (saving.fields().isEmpty()) {
            saving.run(
                    () -> server.salon().changeSettings(Long.toString(was.version()), was.withPrivacy(typed)),
                    saved -> {
                        show(saved);
                        justSaved.set(true);
                    });
        }
    }

    private void check(String field, int days) {
        if (days < 1 || days > MOST_DAYS) {
            saving.fields().put(field, "Type a number of days from 1 to 1,095.");
        }
    }

    public void discard() {
        SalonSettings was = known;
        if (was != null) {
            show(was);
            load();
        }
    }

    /** Has callers told more, or no more, than the law asks for; at once. */
    public void tell(boolean recording, boolean assistant) {
        Disclosure was = disclosure.get();
        if (was != null && (was.alwaysRecording() != recording || was.alwaysAssistant() != assistant)) {
            telling.run(
                    () -> server.answering()
                            .changeDisclosure(
                                    Long.toString(was.version()), new DisclosureRequest(recording, assistant)),
                    disclosure::set);
        }
    }

    void forget() {
        known = null;
        loading.forget();
        saving.forget();
        telling.forget();
        unsaved.set(false);
        disclosure.set(null);
    }

    public Loading loading() {
        return loading;
    }

    public Asking saving() {
        return saving;
    }

    public Asking telling() {
        return telling;
    }

    public BooleanProperty recordCallsProperty() {
        return recordCalls;
    }

    /** As typed. */
    public StringProperty recordingDaysProperty() {
        return recordingDays;
    }

    /** As typed. */
    public StringProperty transcriptDaysProperty() {
        return transcriptDays;
    }

    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty justSavedProperty() {
        return justSaved.getReadOnlyProperty();
    }

    /** Null until it is there. */
    public ReadOnlyObjectProperty<@Nullable Disclosure> disclosureProperty() {
        return disclosure.getReadOnlyProperty();
    }
}
