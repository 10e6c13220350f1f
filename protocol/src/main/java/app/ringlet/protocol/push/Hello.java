package app.ringlet.protocol.push;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/**
 * The first frame on a push socket, from the desk.
 *
 * @param lastSeq the last event it has seen and kept; 0 for none, which is answered by {@link PushMessage.Resync}
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonTypeName("hello")
public record Hello(long lastSeq) {}
