package app.ringlet.desktop.calls;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/** What one can do from a call's card; the telephone does it. */
public interface CallHands {

    void listen(UUID call);

    void takeOver(UUID call);

    /** The call that this desk hears already; null for none. */
    ReadOnlyObjectProperty<@Nullable UUID> heardProperty();
}
