package app.ringlet.protocol.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * @param redirectUri where the desk listens: {@code http://127.0.0.1:<port>/...} or {@code http://[::1]:<port>/...}
 * @param codeChallenge S256 of the desk's own verifier (RFC 7636)
 * @param state comes back with the code
 */
public record OidcStart(
        @NotNull @Pattern(regexp = "http://(127\\.0\\.0\\.1|\\[::1]):[1-9][0-9]{0,4}(/[A-Za-z0-9/_-]{0,100})?")
        String redirectUri,

        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{43}") String codeChallenge,
        @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{16,128}") String state) {}
