package app.ringlet.protocol.salon;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/** Everything that a salon keeps about a client. @param sections by name, such as {@code client}, {@code appointments}, {@code messages} */
public record ClientExport(UUID clientId, OffsetDateTime at, Map<String, Object> sections) {}
