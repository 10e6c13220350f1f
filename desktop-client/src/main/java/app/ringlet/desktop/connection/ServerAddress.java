package app.ringlet.desktop.connection;

import java.net.URI;

/** How people write the address of a server. */
public final class ServerAddress {

    private ServerAddress() {}

    /** Adds https where no scheme is given; throws {@link IllegalArgumentException} for what is no web address. */
    public static URI of(String text) {
        String trimmed = text.strip().replaceFirst("/+$", "");
        URI server = URI.create(trimmed.contains("://") ? trimmed : "https://" + trimmed);
        boolean web = "http".equals(server.getScheme()) || "https".equals(server.getScheme());
        if (!web || server.getHost() == null) {
            throw new IllegalArgumentException("not a web address: " + text);
        }
        return server;
    }
}
