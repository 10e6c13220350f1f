package app.ringlet.desktop.background;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The present as a property that moves once a second on the UI thread; everything that counts hangs on it. */
public final class DeskClock {

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final InstantSource source;
    private final ReadOnlyObjectWrapper<Instant> now;

    public DeskClock(InstantSource source, BackgroundWork work) {
        this.source = source;
        this.now = new ReadOnlyObjectWrapper<>(source.instant());
        work.every(BEAT, this::tick);
    }

    private void tick() {
        now.set(source.instant());
    }

    public Instant now() {
        return now.get();
    }

    public ReadOnlyObjectProperty<Instant> nowProperty() {
        return now.getReadOnlyProperty();
    }
}
