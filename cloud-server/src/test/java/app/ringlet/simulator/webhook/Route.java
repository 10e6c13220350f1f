package app.ringlet.simulator.webhook;

/**
 * Where requests to the public address really go: a demo behind a proxy is signed for its public name and
 * reached through its own port.
 */
@FunctionalInterface
public interface Route {

    String reallyTo(String url);

    static Route direct() {
        return url -> url;
    }

    /** Both are origins or base URLs without a slash at the end. */
    static Route instead(String publicBase, String localBase) {
        return url -> url.startsWith(publicBase) ? localBase + url.substring(publicBase.length()) : url;
    }
}
