package app.ringlet.simulator.carrier;

import app.ringlet.simulator.twiml.Destination;
import app.ringlet.simulator.twiml.TwimlDocument;
import app.ringlet.simulator.twiml.TwimlException;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** A document and where it came from; null if it came with a REST request. */
record Sheet(TwimlDocument document, @Nullable Destination source) {

    /** What the document calls so: relative URLs are relative to its own. */
    Destination resolve(Destination written) throws TwimlException {
        return new Destination(resolve(written.url()), written.method());
    }

    String resolve(String written) throws TwimlException {
        try {
            URI uri = URI.create(written.strip());
            URI absolute = source == null ? uri : URI.create(source.url()).resolve(uri);
            if (!absolute.isAbsolute()) {
                throw new TwimlException(11100, "Invalid URL: " + written);
            }
            return withoutFragment(absolute.toString());
        } catch (IllegalArgumentException notAUrl) {
            throw new TwimlException(11100, "Invalid URL: " + written);
        }
    }

    /** A socket's address; one that is relative to the document's is secure if that is. */
    String resolveSocket(String written) throws TwimlException {
        String resolved = resolve(written);
        return written.strip().matches("[a-zA-Z]+:.*") ? resolved : resolved.replaceFirst("^http", "ws");
    }

    /** A verb without an action asks the document's own address again. */
    Destination actionOr(@Nullable Destination action) throws TwimlException {
        if (action != null) {
            return resolve(action);
        }
        if (source == null) {
            throw new TwimlException(11100, "A document given by the REST API needs an action URL");
        }
        return source;
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }
}
