package app.ringlet.cloud.calls.desk;

import java.util.UUID;

/** A desk says that it was in a call of which nothing is known here: the server may have been another then, or the same before its restart. */
public record DeskBack(DeskUser user, UUID callId) {}
