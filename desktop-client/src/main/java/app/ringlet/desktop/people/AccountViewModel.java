package app.ringlet.desktop.people;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.form.Asking;
import app.ringlet.desktop.form.Loading;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.protocol.identity.SessionView;
import app.ringlet.protocol.identity.TwoFactorStatus;
import java.util.List;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** One's own account: where one is signed in, and the second factor. */
public final class AccountViewModel {

    private final PeopleServer server;
    private final LiveSalon salon;
    private final Loading loading;
    private final Asking asking;
    private final ObservableList<Place> places = FXCollections.observableArrayList();
    private final SecondFactorViewModel secondFactor;

    AccountViewModel(PeopleServer server, LiveSalon salon, BackgroundWork work) {
        this.server = server;
        this.salon = salon;
        this.loading = new Loading(work);
        this.asking = new Asking(work);
        this.secondFactor = new SecondFactorViewModel(server, work, this::load);
    }

    /** Where one is signed in. @param current whether it is this desk */
    public record Place(UUID id, String device, String words, boolean current) {}

    private record Loaded(List<SessionView> sessions, TwoFactorStatus factor) {}

    void load() {
        loading.run(
                () -> new Loaded(
                        server.sessions().mine(0, 50).items(), server.factor().status()),
                loaded -> {
                    secondFactor.show(loaded.factor());
                    places.setAll(loaded.sessions().stream().map(this::place).toList());
                });
    }

    private Place place(SessionView session) {
        String address = session.address() == null ? "" : session.address() + ", ";
        return new Place(
                session.id(),
                DeviceWords.of(session.userAgent()),
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

    /** Nobody who walks by later is to read what was shown once. */
    void cover() {
        secondFactor.cancel();
        secondFactor.hideRecoveryCodes();
    }

    void forget() {
        loading.forget();
        asking.forget();
        places.clear();
        secondFactor.forget();
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

    public SecondFactorViewModel secondFactor() {
        return secondFactor;
    }
}
