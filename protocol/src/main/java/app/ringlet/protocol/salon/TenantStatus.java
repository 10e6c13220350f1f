package app.ringlet.protocol.salon;

/** Where a salon stands with us. The server's docs say what each status opens and shuts. */
public enum TenantStatus {
    /** New, and not paid for yet; all works. */
    TRIAL,
    ACTIVE,
    /** Has left, or let its plan run out: owners and admins come in to look after it, nothing is served. */
    INACTIVE,
    /** Shut out by a cloud admin, who said why. */
    SUSPENDED
}
