package app.ringlet.protocol.identity;

/**
 * A signed-in session.
 *
 * @param accessToken RS256 JWT, sent as {@code Authorization: Bearer}
 * @param refreshToken opaque, good for one {@link AuthApi#refresh}; each answer brings the next
 * @param expiresIn life of the access token in seconds
 */
public record Tokens(String accessToken, String refreshToken, long expiresIn, UserView user) {

    @Override
    public String toString() {
        return "Tokens[user=" + user.id() + ", expiresIn=" + expiresIn + ", tokens=[REDACTED]]";
    }
}
