package app.ringlet.cloud.providers.standin;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** OpenAI's Realtime API with sound: hears when the caller speaks, and answers in speech. Strict about every event, by the vendor's document. */
public final class VoiceStandIn implements AutoCloseable {

    private final WebSocketStandIn server = new WebSocketStandIn(this::session);
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<VoicePeer> sessions = new CopyOnWriteArrayList<>();
    private volatile Supplier<VoiceScript> scripts = VoiceScript::new;
    private volatile int refusals;

    /** Each session from now on has one of these. */
    public void plays(Supplier<VoiceScript> each) {
        scripts = each;
    }

    /** The next so many connections are refused. */
    public void refuses(int times) {
        refusals = times;
    }

    /** Up to and with the version. */
    public String base() {
        return "http://127.0.0.1:" + server.port() + "/v1";
    }

    /** What was wrong, with what came or with what was sent. */
    public List<String> violations() {
        return violations;
    }

    public void forgetViolations() {
        violations.clear();
    }

    /** Oldest first. */
    public List<VoicePeer> sessions() {
        return sessions;
    }

    private void session(WebSocketStandIn.Connection peer) throws IOException {
        check(peer.path().equals("/v1/realtime?model=" + StandIn.MODEL), "address " + peer.path());
        check(("Bearer " + StandIn.KEY).equals(peer.header("authorization")), "no key");
        check(peer.header("openai-beta").isEmpty(), "the beta is over");
        if (refusals > 0) {
            refusals--;
            peer.refuse(503, "");
            return;
        }
        peer.accept();
        VoicePeer session = new VoicePeer(peer, scripts.get(), violations);
        sessions.add(session);
        session.run();
    }

    private void check(boolean right, String otherwise) {
        if (!right) {
            violations.add(otherwise);
        }
    }

    static Map<String, Object> session() {
        return Map.of("type", "realtime", "id", "sess_1", "object", "realtime.session", "model", StandIn.MODEL);
    }

    @Override
    public void close() {
        server.close();
    }
}
