package app.ringlet.protocol.media;

import java.net.URI;

/**
 * Lets one media socket be opened, once, by the sign-in that asked.
 *
 * @param mediaUrl {@code ws:} or {@code wss:}, without the token
 * @param token for {@link DeskCommand.Hello}
 * @param expiresIn seconds until it is too late to say hello
 */
public record SoftphoneSession(URI mediaUrl, String token, long expiresIn) {}
