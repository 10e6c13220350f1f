package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.AssistantApi;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.AssistantView;
import app.ringlet.protocol.assistant.VoicesApi;
import app.ringlet.protocol.assistant.VoicesView;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** How the owner wants the assistant: typed here, kept by the server under a version. */
public final class SettingsViewModel {

    private final AssistantApi server;
    private final VoicesApi voicesServer;
    private final ReadOnlyObjectWrapper<@Nullable VoicesView> voices = new ReadOnlyObjectWrapper<>();
    private final SettingsForm form = new SettingsForm();
    private final Loading loading;
    private final Asking saving;
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper changedElsewhere = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper justSaved = new ReadOnlyBooleanWrapper();
    private @Nullable AssistantView known;
    private boolean showing;

    SettingsViewModel(AssistantApi server, VoicesApi voicesServer, BackgroundWork work) {
        this.server = server;
        this.voicesServer = voicesServer;
        this.loading = new Loading(work);
        this.saving = new Asking(work);
        form.onChange(this::onTyped);
    }

    /** What is typed and not saved stays. */
    void load() {
        if (!unsaved.get()) {
            loading.run(() -> new Loaded(server.assistant(), voicesToBeHad()), loaded -> {
                voices.set(loaded.voices());
                take(loaded.view());
            });
        }
    }

    private record Loaded(AssistantView view, @Nullable VoicesView voices) {}

    /** The settings can be changed without; then it is only not said what there is. */
    private @Nullable VoicesView voicesToBeHad() {
        try {
            return voicesServer.voices();
        } catch (ServerFailure notNow) {
            return null;
        }
    }

    private void take(AssistantView view) {
        known = view;
        changedElsewhere.set(false);
        justSaved.set(false);
        saving.tell("");
        showing = true;
        form.show(view.settings());
        showing = false;
        onTyped();
        justSaved.set(false);
    }

    private void onTyped() {
        AssistantView was = known;
        if (!showing && was != null) {
            unsaved.set(!form.settings().equals(was.settings()));
            justSaved.set(justSaved.get() && !unsaved.get());
        }
    }

    public void save() {
        AssistantView was = known;
        if (was == null || !unsaved.get()) {
            return;
        }
        AssistantSettings typed = form.settings();
        if (typed.monthlyTokens() < 0) {
            saving.tell("Please look at the monthly budget.");
            saving.fields().put("monthlyTokens", "Type a whole number, such as 5,000,000; 0 for none.");
            return;
        }
        List<String> illFormed = form.voice().illFormed();
        if (!illFormed.isEmpty()) {
            saving.tell("Please look at the carrier's voices.");
            saving.fields()
                    .put(
                            "voice",
                            "This is no voice of that maker: "
                                    + String.join(
                                            ", ",
                                            illFormed.stream()
                                                    .map(AssistantWords::language)
                                                    .toList())
                                    + ".");
            return;
        }
        saving.run(() -> change(was, typed), this::saved);
    }

    /** What came of a save. @param lost whether somebody else's change stood in the way; then {@code now} is theirs */
    private record Saved(AssistantView now, boolean lost) {}

    /** The version is that of all the salon's settings: a change that leaves the assistant alone is no reason to ask anybody. Blocks. */
    private Saved change(AssistantView was, AssistantSettings typed) {
        try {
            return new Saved(server.change(Long.toString(was.version()), typed), false);
        } catch (ServerFailure.Refused refused) {
            if (!refused.is(ErrorCode.STALE_VERSION)) {
                throw refused;
            }
            AssistantView theirs = server.assistant();
            return theirs.settings().equals(was.settings()) && theirs.version() != was.version()
                    ? change(theirs, typed)
                    : new Saved(theirs, true);
        }
    }

    private void saved(Saved saved) {
        if (saved.lost()) {
            known = saved.now();
            changedElsewhere.set(true);
            onTyped();
        } else {
            take(saved.now());
            justSaved.set(true);
        }
    }

    /** Back to what the server has; what was typed is gone. */
    public void discard() {
        AssistantView was = known;
        if (was != null) {
            take(was);
        }
    }

    void forget() {
        known = null;
        voices.set(null);
        loading.forget();
        saving.forget();
        unsaved.set(false);
        changedElsewhere.set(false);
        justSaved.set(false);
    }

    public SettingsForm form() {
        return form;
    }

    /** Which voices can be had; null as long as that is not known. */
    public ReadOnlyObjectProperty<@Nullable VoicesView> voicesProperty() {
        return voices.getReadOnlyProperty();
    }

    public Loading loading() {
        return loading;
    }

    public Asking saving() {
        return saving;
    }

    /** Whether something is typed that the server does not have. */
    public ReadOnlyBooleanProperty unsavedProperty() {
        return unsaved.getReadOnlyProperty();
    }

    /** Whether somebody else saved other settings meanwhile; what was typed here is still there, and saving again replaces theirs. */
    public ReadOnlyBooleanProperty changedElsewhereProperty() {
        return changedElsewhere.getReadOnlyProperty();
    }

    /** Whether the last thing that happened was a save that went well. */
    public ReadOnlyBooleanProperty justSavedProperty() {
        return justSaved.getReadOnlyProperty();
    }
}
