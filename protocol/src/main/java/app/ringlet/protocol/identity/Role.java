package app.ringlet.protocol.identity;

/** What a user is within a salon; a CLOUD_ADMIN stands above salons and belongs to none. */
public enum Role {
    OWNER,
    ADMIN,
    MANAGER,
    AGENT,
    CLOUD_ADMIN
}
