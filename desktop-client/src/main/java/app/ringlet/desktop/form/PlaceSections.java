package app.ringlet.desktop.form;

import app.ringlet.desktop.connection.ConnectionStatus;
import app.ringlet.desktop.salon.LiveSalon;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The sections of a place: which one is picked, whether the server is there for it, and that only what somebody looks at is asked for.
 * Belongs to the UI thread.
 *
 * @param <S> an enum of them, the first of which is picked at first
 */
public final class PlaceSections<S extends Enum<S> & PlaceSections.Named> {

    private final LiveSalon salon;
    private final S first;
    private final Consumer<S> loader;
    private final Runnable forget;
    private final ObjectProperty<S> section;
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private boolean shown;

    /** @param loader asks for what a section shows. @param forget all that was loaded, when nobody sits here any more */
    public PlaceSections(
            Class<S> sections,
            ReadOnlyObjectProperty<ConnectionStatus> status,
            LiveSalon salon,
            Consumer<S> loader,
            Runnable forget) {
        this.salon = salon;
        this.first = sections.getEnumConstants()[0];
        this.loader = loader;
        this.forget = forget;
        this.section = new SimpleObjectProperty<>(first);
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

    /** A section has a name. */
    public interface Named {
        String words();
    }

    private void onSalonChanged() {
        if (salon.me().isEmpty()) {
            forget.run();
            section.set(first);
        }
    }

    /** Whether the place is on the screen. */
    public void setShown(boolean now) {
        shown = now;
        load();
    }

    /** Asks anew for what the section shows. */
    public void load() {
        if (shown && !offline.get() && salon.me().isPresent()) {
            loader.accept(section.get());
        }
    }

    public ObjectProperty<S> pickedProperty() {
        return section;
    }

    /** Whether the server is away, without which nothing in such a place works. */
    public ReadOnlyBooleanProperty offlineProperty() {
        return offline.getReadOnlyProperty();
    }
}
