package app.ringlet.desktop.connection;

import app.ringlet.protocol.push.PushMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A push line that says what the test says. */
final class FakeLink implements PushLink {

    final List<Long> hellos = new ArrayList<>();
    Instant lastTraffic = Instant.parse("2030-01-01T00:00:00Z");
    ServerFailure failing;
    int dropped;
    private Listener listener;

    @Override
    public Open open(String accessToken, long lastSeq, Listener newListener) {
        if (failing != null) {
            throw failing;
        }
        hellos.add(lastSeq);
        listener = newListener;
        return new Open() {
            @Override
            public void drop() {
                dropped++;
            }

            @Override
            public Instant lastTraffic() {
                return lastTraffic;
            }
        };
    }

    void say(PushMessage message) {
        listener.onFrame(PushFrame.of(message));
    }

    void say(PushFrame frame) {
        listener.onFrame(frame);
    }

    void close(int code) {
        listener.onClosed(code);
    }
}
