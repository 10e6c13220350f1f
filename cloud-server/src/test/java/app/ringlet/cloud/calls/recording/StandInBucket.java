package app.ringlet.cloud.calls.recording;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A bucket of an S3-compatible storage, as far as it is used here: objects come, are read by ranges and go, by signed requests alone. */
final class StandInBucket implements AutoCloseable {

    static final String KEY = "test-access-key";
    static final String SECRET = "test-storage-secret";
    private static final Pattern SIGNED = Pattern.compile(
            "AWS4-HMAC-SHA256 Credential=([^/]+)/((\\d{8})/([^/]+)/s3/aws4_request), ?SignedHeaders=([^,]+),"
                    + " ?Signature=([0-9a-f]{64})");
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d+)");

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;
    volatile boolean down;
    volatile int refused;

    StandInBucket() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /** By path, the bucket included. */
    Map<String, byte[]> objects() {
        return objects;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            if (down) {
                exchange.sendResponseHeaders(500, -1);
            } else if (!isSigned(exchange, body)) {
                refused++;
                exchange.sendResponseHeaders(403, -1);
            } else {
                switch (exchange.getRequestMethod()) {
                    case "PUT" -> {
                        objects.put(path, body);
                        exchange.sendResponseHeaders(200, -1);
                    }
                    case "DELETE" -> {
                        objects.remove(path);
                        exchange.sendResponseHeaders(204, -1);
                    }
                    default -> read(exchange, objects.get(path));
                }
            }
        }
    }

    private static void read(HttpExchange exchange, byte[] object) throws IOException {
        if (object == null) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        Matcher range =
                RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        byte[] part = range.matches()
                ? Arrays.copyOfRange(object, Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)) + 1)
                : object;
        exchange.sendResponseHeaders(range.matches() ? 206 : 200, part.length);
        exchange.getResponseBody().write(part);
    }

    /** Signature Version 4, as its documentation says. */
    private static boolean isSigned(HttpExchange exchange, byte[] body) {
        Matcher signed =
                SIGNED.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        if (!signed.matches() || !signed.group(1).equals(KEY)) {
            return false;
        }
        String payload = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        if (!payload.equals("UNSIGNED-PAYLOAD") && !payload.equals(hash(body))) {
            return false;
        }
        StringBuilder canonical = new StringBuilder(exchange.getRequestMethod())
                .append('\n')
                .append(exchange.getRequestURI().getRawPath())
                .append('\n')
                .append(
                        exchange.getRequestURI().getRawQuery() == null
                                ? ""
                                : exchange.getRequestURI().getRawQuery())
                .append('\n');
        for (String name : signed.group(5).split(";")) {
            List<String> values = exchange.getRequestHeaders().get(name);
            canonical
                    .append(name)
                    .append(':')
                    .append(values == null ? "" : String.join(",", values).strip())
                    .append('\n');
        }
        canonical.append('\n').append(signed.group(5)).append('\n').append(payload);
        String time = exchange.getRequestHeaders().getFirst("x-amz-date");
        String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + signed.group(2) + "\n"
                + hash(canonical.toString().getBytes(StandardCharsets.UTF_8));
        byte[] key = mac(("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8), signed.group(3));
        for (String part : List.of(signed.group(4), "s3", "aws4_request")) {
            key = mac(key, part);
        }
        return HexFormat.of().formatHex(mac(key, toSign)).equals(signed.group(6));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
