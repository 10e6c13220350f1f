package app.ringlet.protocol.salon;

import java.time.OffsetDateTime;

/** Something that a client agreed to, or took back. @param source how the salon knows, such as {@code at the desk} */
public record ConsentView(ConsentKind kind, boolean given, OffsetDateTime at, String source) {}
