package app.ringlet.protocol.identity;

/** @param url for the browser; good for ten minutes */
public record OidcStarted(String url) {}
