package app.ringlet.cloud.platform;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the world reaches this server; what vendors call and sign. */
@Component
public class PublicUrl {

    private final String base;

    PublicUrl(@Value("${ringlet.public-url}") URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** @param path with its leading slash, and its query if there is one */
    public String of(String path) {
        return base + path;
    }

    /** The same as a WebSocket's. */
    public String socket(String path) {
        return of(path).replaceFirst("^http", "ws");
    }
}
