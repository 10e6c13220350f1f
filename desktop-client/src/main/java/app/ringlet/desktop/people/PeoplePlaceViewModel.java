package app.ringlet.desktop.people;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.form.PlaceSections;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.Permission;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The place of one's own account, and of the salon's people for those who manage them. */
public final class PeoplePlaceViewModel {

    private final Permission manages;
    private final PeopleViewModel people;
    private final AccountViewModel account;
    private final PlaceSections<Section> sections;

    public PeoplePlaceViewModel(
            PeopleServer server,
            ReadOnlyObjectProperty<ConnectionStatus> status,
            LiveSalon salon,
            BackgroundWork work) {
        manages = new Permission(salon, "users:write");
        people = new PeopleViewModel(server, salon, work);
        account = new AccountViewModel(server, salon, work);
        sections = new PlaceSections<>(Section.class, status, salon, this::load, this::forget);
        manages.heldProperty().subscribe(held -> {
            if (!held) {
                sections.pickedProperty().set(Section.ACCOUNT);
            }
        });
    }

    /** What the place is made of. */
    public enum Section implements PlaceSections.Named {
        ACCOUNT("Your account"),
        PEOPLE("People");

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
        switch (section) {
            case ACCOUNT -> account.load();
            case PEOPLE -> people.load();
        }
    }

    private void forget() {
        people.forget();
        account.forget();
    }

    /** Whether the place is on the screen. */
    public void setShown(boolean now) {
        if (!now) {
            account.cover();
        }
        sections.setShown(now);
    }

    public PlaceSections<Section> sections() {
        return sections;
    }

    /** Whether whoever sits here manages the salon's people. */
    public ReadOnlyBooleanProperty managesProperty() {
        return manages.heldProperty();
    }

    public PeopleViewModel people() {
        return people;
    }

    public AccountViewModel account() {
        return account;
    }
}
