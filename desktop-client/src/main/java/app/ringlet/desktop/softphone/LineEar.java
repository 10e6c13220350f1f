package app.ringlet.desktop.softphone;

import app.ringlet.desktop.connection.MediaLink;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaFrame;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Hears a line: frames go straight to the voice, words to the UI thread. */
record LineEar(
        VoiceStream voice, Executor ui, Consumer<DeskNotice> told, Consumer<Duration> roundTrip, IntConsumer closed)
        implements MediaLink.Listener {

    @Override
    public void onFrame(MediaFrame frame, double arrivedMillis) {
        voice.heard(frame, arrivedMillis);
    }

    @Override
    public void onNotice(DeskNotice notice) {
        ui.execute(() -> told.accept(notice));
    }

    @Override
    public void onRoundTrip(Duration trip) {
        ui.execute(() -> roundTrip.accept(trip));
    }

    @Override
    public void onClosed(int code) {
        ui.execute(() -> closed.accept(code));
    }
}
