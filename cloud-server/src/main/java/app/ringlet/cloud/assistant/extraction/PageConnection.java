package app.ringlet.cloud.assistant.extraction;

import app.ringlet.cloud.platform.Refusal;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Asks web servers for pages: follows nothing by itself, keeps nothing, goes through no proxy, and stops at limits. */
final class PageConnection implements Closeable {

    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final Timeout PATIENCE = Timeout.ofSeconds(5);

    private final CloseableHttpClient http;

    /** @param privateAddresses whether names may resolve to what is not public */
    PageConnection(boolean privateAddresses) {
        http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(privateAddresses ? SystemDefaultDnsResolver.INSTANCE : new PublicOnly())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(PATIENCE)
                                .setSocketTimeout(PATIENCE)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(PATIENCE).build())
                .setUserAgent("Ringlet/1.0 (reads a salon's own pages at its owner's wish)")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    /** @param location where to look instead; absent for a page. @param type its media type, as it was sent */
    record Fetched(@Nullable String location, String type, byte[] body) {}

    /** The addresses that are connected to are those that were checked: there is no second look-up. */
    private static final class PublicOnly extends SystemDefaultDnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = super.resolve(host);
            for (InetAddress address : found) {
                if (!PublicAddresses.isPublic(address)) {
                    throw Refusal.ofField("url", "This is not the address of a public page.");
                }
            }
            return found;
        }
    }

    /** @param deadline by {@link System#nanoTime()} */
    Fetched get(URI uri, long deadline) throws IOException {
        HttpGet request = new HttpGet(uri);
        request.setHeader("Accept", "text/html, text/plain;q=0.8");
        return http.execute(HttpHost.create(uri), request, response -> fetched(response, deadline));
    }

    private static Fetched fetched(ClassicHttpResponse response, long deadline) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader("Location");
        if (status / 100 == 3 && location != null) {
            return new Fetched(location.getValue(), "", new byte[0]);
        }
        HttpEntity entity = response.getEntity();
        if (status != 200 || entity == null) {
            throw Refusal.ofField("url", "The page answers with the status " + status + ".");
        }
        String type = entity.getContentType();
        return new Fetched(null, type == null ? "" : type, body(entity, deadline));
    }

    private static byte[] body(HttpEntity entity, long deadline) throws IOException {
        var body = new java.io.ByteArrayOutputStream();
        byte[] piece = new byte[16 * 1024];
        // Not closed: closing reads what is left of it, however much that is.
        InputStream in = entity.getContent();
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            body.write(piece, 0, read);
            if (body.size() > MOST_BYTES) {
                throw Refusal.ofField("url", "A page has 2 MB at most.");
            }
            if (System.nanoTime() - deadline > 0) {
                throw Refusal.ofField("url", "The page takes too long to read.");
            }
        }
        return body.toByteArray();
    }

    @Override
    public void close() {
        http.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
