package app.ringlet.desktop.salon;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether whoever sits at the desk may do something; followed as people sign in and out and their roles change. */
public final class Permission {

    private final LiveSalon salon;
    private final String name;
    private final ReadOnlyBooleanWrapper held = new ReadOnlyBooleanWrapper();

    /** @param name as the server guards with it, such as {@code settings:write} */
    public Permission(LiveSalon salon, String name) {
        this.salon = salon;
        this.name = name;
        salon.revisionProperty().addListener((o, was, is) -> look());
        look();
    }

    private void look() {
        held.set(salon.me().filter(who -> who.permissions().contains(name)).isPresent());
    }

    public ReadOnlyBooleanProperty heldProperty() {
        return held.getReadOnlyProperty();
    }
}
