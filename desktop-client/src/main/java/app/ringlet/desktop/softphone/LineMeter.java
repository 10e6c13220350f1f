package app.ringlet.desktop.softphone;

import app.ringlet.desktop.softphone.audio.JitterBuffer;
import app.ringlet.protocol.media.DeskCommand;
import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How good the line is in a call, from one look to the next. Belongs to the UI thread. */
final class LineMeter {

    private final VoiceStream voice;
    private final ReadOnlyObjectWrapper<LineQuality> quality = new ReadOnlyObjectWrapper<>(LineQuality.UNKNOWN);
    private JitterBuffer.Counts before;

    LineMeter(VoiceStream voice) {
        this.voice = voice;
        this.before = voice.counts();
    }

    /** The sound of a call begins. */
    void begin() {
        before = voice.counts();
    }

    void roundTrip(Duration trip) {
        quality.set(quality.get().after(trip));
    }

    /** What became of the frames since the last look. */
    DeskCommand.Quality measure() {
        JitterBuffer.Counts counts = voice.counts();
        LineQuality now = LineQuality.between(before, counts, quality.get().roundTripMillis());
        before = counts;
        quality.set(now);
        return new DeskCommand.Quality(now.roundTripMillis(), now.jitterMillis(), now.lostPercent());
    }

    void forget() {
        quality.set(LineQuality.UNKNOWN);
    }

    ReadOnlyObjectProperty<LineQuality> qualityProperty() {
        return quality.getReadOnlyProperty();
    }
}
