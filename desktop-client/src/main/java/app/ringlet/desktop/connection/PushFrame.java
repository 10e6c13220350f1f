package app.ringlet.desktop.connection;

import app.ringlet.protocol.push.PushMessage;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** One text frame of the push socket. @param message empty for a kind that this desk is too old to know; its place still counts */
record PushFrame(long seq, Optional<PushMessage> message) {

    static PushFrame of(PushMessage message) {
        return new PushFrame(message.seq(), Optional.of(message));
    }

    /** Throws {@link JacksonException} for what is no frame at all. */
    static PushFrame read(String text) {
        JsonNode tree = Wire.JSON.readTree(text);
        try {
            return of(Wire.JSON.treeToValue(tree, PushMessage.class));
        } catch (InvalidTypeIdException unknownKind) {
            return new PushFrame(tree.required("seq").asLong(), Optional.empty());
        }
    }
}
