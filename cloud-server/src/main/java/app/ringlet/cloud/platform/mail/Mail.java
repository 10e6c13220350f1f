package app.ringlet.cloud.platform.mail;

/**
 * An e-mail in plain text.
 *
 * @param to one address
 * @param subject one line
 * @param text may hold secrets such as a link to sign in with: it is neither logged nor stored in the clear
 */
public record Mail(String to, String subject, String text) {}
