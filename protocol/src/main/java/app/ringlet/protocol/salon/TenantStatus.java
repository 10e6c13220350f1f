package app.ringlet.protocol.salon;

/** Where a salon stands with us. */
public enum TenantStatus {
    TRIAL,
    ACTIVE,
    INACTIVE,
    SUSPENDED
}
