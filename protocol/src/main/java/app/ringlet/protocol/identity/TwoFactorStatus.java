package app.ringlet.protocol.identity;

/**
 * @param required whether the salon asks it of this role: until it is enabled, the session may only see who it is and set it up
 * @param recoveryCodesLeft 0 to 10
 */
public record TwoFactorStatus(boolean enabled, boolean required, int recoveryCodesLeft) {}
