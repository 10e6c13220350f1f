package app.ringlet.simulator.twiml;

/** Where the carrier asks next, and by which HTTP method. */
public record Destination(String url, String method) {

    public static Destination post(String url) {
        return new Destination(url, "POST");
    }
}
