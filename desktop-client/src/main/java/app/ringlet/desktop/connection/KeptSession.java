package app.ringlet.desktop.connection;

import java.net.URI;

/** What lets a person stay signed in over a restart. */
public record KeptSession(URI server, String email, String refreshToken) {

    @Override
    public String toString() {
        return "KeptSession[server=" + server + ", email=" + email + ", refreshToken=[REDACTED]]";
    }
}
