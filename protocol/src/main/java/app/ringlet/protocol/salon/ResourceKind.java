package app.ringlet.protocol.salon;

/** What sort of thing a resource is. */
public enum ResourceKind {
    CHAIR,
    BASIN,
    ROOM,
    EQUIPMENT
}
