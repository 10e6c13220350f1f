package app.ringlet.protocol.salon;

/** Two clients who may be one. @param likeness 0 to 1. @param reason in words */
public record ClientDuplicate(ClientView one, ClientView other, double likeness, String reason) {}
