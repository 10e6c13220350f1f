package app.ringlet.cloud.assistant.extraction;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Reads pages of the web. A salon's owner names the address, so that nothing but public servers is asked, at their usual ports: each
 * name is looked up once, what it resolves to is checked, and the connection goes to just that.
 */
@Component
public class PageReader {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> PORTS = Set.of(-1, 80, 443);

    private final PageSettings settings;
    private final TimeLimit limit;

    PageReader(PageSettings settings, TimeLimit limit) {
        this.settings = settings;
        this.limit = limit;
    }

    /** @throws Refusal {@code not_configured}, or {@code invalid_field} at {@code url} */
    public Extracted read(String url) {
        if (!settings.enabled()) {
            throw new Refusal(ErrorCode.NOT_CONFIGURED, "This server does not read pages; send the text instead.");
        }
        URI first = checked(url);
        return Documents.checked("url", limit.run(deadline -> follow(first, deadline)));
    }

    private Extracted follow(URI first, long deadline) {
        URI at = first;
        try (PageConnection connection = new PageConnection(settings.privateAddresses())) {
            for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
                PageConnection.Fetched fetched = connection.get(at, deadline);
                if (fetched.location() == null) {
                    return PageText.of(fetched, at);
                }
                at = checked(at.resolve(fetched.location()).toString());
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusal.ofField("url", "The page cannot be read.");
        }
        throw Refusal.ofField("url", "The page leads on to others too often.");
    }

    private URI checked(String url) {
        try {
            URI uri = new URI(url.strip()).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw Refusal.ofField("url", "An address begins with http or https.");
            }
            boolean usual = settings.privateAddresses() || PORTS.contains(uri.getPort());
            if (uri.getHost() == null || uri.getUserInfo() != null || !usual) {
                throw Refusal.ofField("url", "This is not the address of a public page.");
            }
            return uri;
        } catch (URISyntaxException e) {
            throw Refusal.ofField("url", "This is not an address of a page.");
        }
    }
}
