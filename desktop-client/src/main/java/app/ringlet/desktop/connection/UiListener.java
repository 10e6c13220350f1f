package app.ringlet.desktop.connection;

import app.ringlet.desktop.background.BackgroundWork;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** Carries what comes over the push line to the UI thread. */
record UiListener(BackgroundWork work, Session session, Consumer<PushFrame> hear, IntConsumer closed)
        implements PushLink.Listener {

    @Override
    public void onFrame(PushFrame frame) {
        work.onUi(() -> hear.accept(frame));
    }

    @Override
    public void onClosed(int code) {
        if (code == PushSocket.TOKEN_REFUSED) {
            // At once: the attempt to open may report its own failure first.
            session.distrustAccessToken();
        }
        work.onUi(() -> closed.accept(code));
    }
}
