package app.ringlet.desktop.people;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.salon.LiveSalon;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The place of one's own account, and of the salon's people for those who manage them. */
public final class PeoplePlaceViewModel {

    private final LiveSalon salon;
    private final ReadOnlyObjectProperty<ConnectionStatus> status;
    private final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.ACCOUNT);
    private final ReadOnlyBooleanWrapper manages = new ReadOnlyBooleanWrapper();
    private final PeopleViewModel people;
    private final AccountViewModel account;
    private boolean shown;

    public PeoplePlaceViewModel(
            PeopleServer server,
            ReadOnlyObjectProperty<ConnectionStatus> status,
            LiveSalon salon,
            BackgroundWork work) {
        this.salon = salon;
        this.status = status;
        people = new PeopleViewModel(server, salon, work);
        account = new AccountViewModel(server, salon, work);
        section.subscribe((was, is) -> load());
        status.subscribe((was, is) -> load());
        salon.revisionProperty().addListener((o, was, is) -> onSalonChanged());
        onSalonChanged();
    }

    /** What the place is made of. */
    public enum Section {
        ACCOUNT("Your account"),
        PEOPLE("People");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private void onSalonChanged() {
        manages.set(salon.me()
                .filter(who -> who.permissions().contains("users:write"))
                .isPresent());
        if (!manages.get()) {
            section.set(Section.ACCOUNT);
        }
        if (salon.me().isEmpty()) {
            people.forget();
            account.forget();
        }
    }

    /** Whether the place is on the screen; what nobody looks at is not asked for. */
    public void setShown(boolean now) {
        shown = now;
        if (!now) {
            account.cover();
        }
        load();
    }

    private void load() {
        if (shown
                && status.get() instanceof ConnectionStatus.Connected
                && salon.me().isPresent()) {
            switch (section.get()) {
                case ACCOUNT -> account.load();
                case PEOPLE -> people.load();
            }
        }
    }

    public ObjectProperty<Section> sectionProperty() {
        return section;
    }

    /** Whether whoever sits here manages the salon's people. */
    public ReadOnlyBooleanProperty managesProperty() {
        return manages.getReadOnlyProperty();
    }

    public PeopleViewModel people() {
        return people;
    }

    public AccountViewModel account() {
        return account;
    }
}
