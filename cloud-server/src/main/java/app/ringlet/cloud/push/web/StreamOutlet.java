package app.ringlet.cloud.push.web;

import app.ringlet.cloud.push.fanout.Outlet;
import app.ringlet.cloud.push.log.Frame;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A browser's stream. */
final class StreamOutlet implements Outlet {

    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private final SseEmitter emitter;

    StreamOutlet(SseEmitter emitter) {
        this.emitter = emitter;
        emitter.onCompletion(() -> gone.complete(null));
        emitter.onError(failure -> gone.complete(null));
    }

    @Override
    public void send(Frame frame) throws IOException {
        emitter.send(SseEmitter.event().id(String.valueOf(frame.seq())).data(frame.json()));
    }

    @Override
    public void ping() throws IOException {
        emitter.send(SseEmitter.event().comment("ping"));
    }

    /** A stream has no way to answer; a dead one shows when a ping cannot be sent. */
    @Override
    public boolean answered() {
        return true;
    }

    @Override
    public CompletableFuture<Void> gone() {
        return gone;
    }

    @Override
    public void close(int code, String reason) {
        if (!gone.isDone()) {
            emitter.complete();
        }
    }
}
