package app.ringlet.desktop.people;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.identity.RecoveryCodes;
import app.ringlet.protocol.identity.SessionView;
import app.ringlet.protocol.identity.TwoFactorCode;
import app.ringlet.protocol.identity.TwoFactorDisable;
import app.ringlet.protocol.identity.TwoFactorSetup;
import app.ringlet.protocol.identity.TwoFactorStatus;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One's own account: where one is signed in, and the second factor. */
public final class AccountViewModel {

    private final PeopleServer server;
    private final LiveSalon salon;
    private final Loading loading;
    private final Asking asking;
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final ObservableList<String> recoveryCodes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable TwoFactorStatus> factor = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TwoFactorSetup> setup = new ReadOnlyObjectWrapper<>();
    private final StringProperty code = new SimpleStringProperty("");

    AccountViewModel(PeopleServer server, LiveSalon salon, BackgroundWork work) {
        this.server = server;
        this.salon = salon;
        this.loading = new Loading(work);
        this.asking = new Asking(work);
    }

    /** Where one is signed in. @param current whether it is this desk */
    public record Place(UUID id, String device, String words, boolean current) {}

    private record Loaded(List<SessionView> sessions, TwoFactorStatus factor) {}

    void load() {
        loading.run(
                () -> new Loaded(
                        server.sessions().mine(0, 50).items(), server.factor().status()),
                loaded -> {
                    factor.set(loaded.factor());
                    places.setAll(loaded.sessions().stream().map(this::place).toList());
                });
    }

    private Place place(SessionView session) {
        String address = session.address() == null ? "" : session.address() + ", ";
        return new Place(
                session.id(),
                session.userAgent() == null ? "A device that says nothing of itself" : session.userAgent(),
                address
                        + "used last "
                        + salon.words().shortDate(session.lastUsedAt().toLocalDate())
                        + ", "
                        + salon.words().time(session.lastUsedAt()),
                session.current());
    }

    public void end(Place place) {
        asking.run(
                () -> {
                    server.sessions().end(place.id());
                    return place;
                },
                places::remove);
    }

    public void endOthers() {
        asking.run(
                () -> {
                    server.sessions().endOthers();
                    return true;
                },
                done -> places.removeIf(place -> !place.current()));
    }

    /** Shows what the app takes in; nothing changes before {@link #confirm}. */
    public void begin() {
        recoveryCodes.clear();
        code.set("");
        asking.run(() -> server.factor().setup(), setup::set);
    }

    public void cancel() {
        setup.set(null);
        code.set("");
        asking.tell("");
    }

    public void confirm() {
        withCode(typed -> server.factor().confirm(typed));
    }

    public void renewRecoveryCodes() {
        withCode(typed -> server.factor().renewRecoveryCodes(typed));
    }

    private interface ByCode {
        RecoveryCodes run(TwoFactorCode code);
    }

    private void withCode(ByCode act) {
        String typed = typed();
        if (!typed.isEmpty()) {
            asking.run(() -> act.run(new TwoFactorCode(typed)), codes -> {
                setup.set(null);
                code.set("");
                recoveryCodes.setAll(codes.codes());
                load();
            });
        }
    }

    public void disable() {
        String typed = typed();
        if (!typed.isEmpty()) {
            asking.run(
                    () -> {
                        server.factor().disable(new TwoFactorDisable(null, typed));
                        return true;
                    },
                    done -> {
                        code.set("");
                        recoveryCodes.clear();
                        load();
                    });
        }
    }

    /** Empty, and said so, if nothing is. */
    private String typed() {
        String typed = code.get().replaceAll("\\s", "");
        if (typed.isEmpty()) {
            asking.tell("Type the six digits that your authenticator app shows.");
        }
        return typed;
    }

    /** They are written down. */
    public void hideRecoveryCodes() {
        recoveryCodes.clear();
    }

    void forget() {
        loading.forget();
        asking.forget();
        places.clear();
        recoveryCodes.clear();
        factor.set(null);
        setup.set(null);
        code.set("");
    }

    public Loading loading() {
        return loading;
    }

    public Asking asking() {
        return asking;
    }

    /** The one that was used last first. */
    public ObservableList<Place> places() {
        return places;
    }

    /** To be written down now; empty at any other time. */
    public ObservableList<String> recoveryCodes() {
        return recoveryCodes;
    }

    /** Null until it is known. */
    public ReadOnlyObjectProperty<@Nullable TwoFactorStatus> factorProperty() {
        return factor.getReadOnlyProperty();
    }

    /** What the app takes in, while it is set up; else null. */
    public ReadOnlyObjectProperty<@Nullable TwoFactorSetup> setupProperty() {
        return setup.getReadOnlyProperty();
    }

    /** The app's, as typed. */
    public StringProperty codeProperty() {
        return code;
    }
}
