package app.ringlet.desktop.shell;

import app.ringlet.desktop.people.RoleWords;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.salon.SalonWords;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Which place is open, whose desk this is, what lies over it. */
public final class ShellViewModel {

    private final LiveSalon salon;
    private final Runnable signOut;
    private final ObjectProperty<Place> place = new SimpleObjectProperty<>(Place.CALENDAR);
    private final BooleanProperty dark;
    private final BooleanProperty sidePanelOpen = new SimpleBooleanProperty();
    private final BooleanProperty menuOpen = new SimpleBooleanProperty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper salonName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper userName = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper userRole = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper initials = new ReadOnlyStringWrapper("");

    /** @param dark the theme in use; owned by the desk, since the sign-in screen wears it as well */
    public ShellViewModel(LiveSalon salon, BooleanProperty dark, Runnable signOut) {
        this.salon = salon;
        this.dark = dark;
        this.signOut = signOut;
        salon.revisionProperty().addListener((o, was, is) -> refresh());
        refresh();
    }

    private void refresh() {
        salon.me().ifPresent(me -> {
            salonName.set(me.tenant() == null ? "Ringlet" : me.tenant().name());
            userName.set(me.user().name());
            userRole.set(RoleWords.of(me.role()));
            initials.set(SalonWords.initials(me.user().name()));
        });
    }

    public void signOut() {
        menuOpen.set(false);
        signOut.run();
    }

    /** Takes away the topmost thing that lies over the window. @return whether there was one */
    public boolean escape() {
        if (keysShown.get()) {
            keysShown.set(false);
        } else if (menuOpen.get()) {
            menuOpen.set(false);
        } else if (sidePanelOpen.get()) {
            sidePanelOpen.set(false);
        } else {
            return false;
        }
        return true;
    }

    public ObjectProperty<Place> placeProperty() {
        return place;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** Whether the folded side panel is out as an overlay; means nothing while the window is wide. */
    public BooleanProperty sidePanelOpenProperty() {
        return sidePanelOpen;
    }

    public BooleanProperty menuOpenProperty() {
        return menuOpen;
    }

    public BooleanProperty keysShownProperty() {
        return keysShown;
    }

    public ReadOnlyStringProperty salonNameProperty() {
        return salonName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty userNameProperty() {
        return userName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty userRoleProperty() {
        return userRole.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty initialsProperty() {
        return initials.getReadOnlyProperty();
    }

    /** Where in the desk one is. */
    public enum Place {
        CALENDAR,
        CALLS,
        WORKLIST,
        /** Only for those who may teach the assistant. */
        ASSISTANT,
        /** Only for those who run the salon. */
        TELEPHONE,
        /** One's own account, and the salon's people for those who manage them. */
        PEOPLE
    }
}
