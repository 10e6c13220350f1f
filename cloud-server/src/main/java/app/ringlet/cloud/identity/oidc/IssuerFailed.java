package app.ringlet.cloud.identity.oidc;

/** The issuer does not answer, or answers what cannot be believed. */
final class IssuerFailed extends Exception {

    IssuerFailed(String message) {
        super(message);
    }

    IssuerFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
