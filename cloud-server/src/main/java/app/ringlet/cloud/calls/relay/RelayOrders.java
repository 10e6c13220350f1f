package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.sockets.Outbox;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What we say to the carrier in a ConversationRelay session. Thread-safe: the outbox is. */
final class RelayOrders {

    private final Outbox outbox;
    private final JsonMapper json;

    RelayOrders(Outbox outbox, JsonMapper json) {
        this.outbox = outbox;
        this.json = json;
    }

    /** Words to be spoken, blanks and all, and no more after them. */
    void say(List<String> parts) {
        for (int i = 0; i < parts.size(); i++) {
            say(parts.get(i), i == parts.size() - 1);
        }
    }

    /** @param last whether no more words follow for now */
    void say(String words, boolean last) {
        send(Map.of("type", "text", "token", words, "last", last));
    }

    /** Speaks and hears so from now on. @param language as the carrier names it */
    void language(String language) {
        send(Map.of("type", "language", "ttsLanguage", language, "transcriptionLanguage", language));
    }

    /** Ends the session; the carrier then asks what follows. */
    void end(RelayEnd why) {
        send(Map.of("type", "end", "handoffData", "{\"reason\":\"" + why.name() + "\"}"));
    }

    private void send(Map<String, Object> message) {
        outbox.text(json.writeValueAsString(message));
    }
}
