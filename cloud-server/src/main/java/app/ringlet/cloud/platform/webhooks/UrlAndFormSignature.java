package app.ringlet.cloud.platform.webhooks;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Base64 of HMAC-SHA1 over the URL and the form's fields, sorted by name, each name with its value; of another body the query has the
 * SHA-256 as {@code bodySHA256} (Twilio's "Validating requests"). The URL counts with and without its port. A field that is given
 * twice is refused: the rule leaves open what is signed then. There is no time in it: repeated requests must change nothing.
 */
public final class UrlAndFormSignature implements SignatureScheme {

    private static final Pattern BODY_HASH = Pattern.compile("[?&]bodySHA256=([0-9a-fA-F]{64})(?:&|$)");

    private final String header;
    private final String secret;

    /** @param header where the signature stands */
    public UrlAndFormSignature(String header, String secret) {
        this.header = header;
        this.secret = secret;
    }

    @Override
    public boolean isSigned(SignedRequest request, Instant now) {
        String given = request.header(header);
        if (given == null || request.form().values().stream().anyMatch(values -> values.size() != 1)) {
            return false;
        }
        byte[] signature;
        try {
            signature = Base64.getDecoder().decode(given);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        StringBuilder fields = new StringBuilder();
        new TreeMap<>(request.form())
                .forEach((name, values) -> fields.append(name).append(values.getFirst()));
        boolean known = false;
        for (String url : spellings(request.url())) {
            byte[] expected = Hmac.of("HmacSHA1", secret, (url + fields).getBytes(StandardCharsets.UTF_8));
            known |= Hmac.same(expected, signature);
        }
        return known && isBodySigned(request);
    }

    private static boolean isBodySigned(SignedRequest request) {
        Matcher hash = BODY_HASH.matcher(request.url());
        if (!hash.find()) {
            return request.body().length == 0;
        }
        return Hmac.same(HexFormat.of().parseHex(hash.group(1)), sha256(request.body()));
    }

    private static byte[] sha256(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static List<String> spellings(String url) {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException odd) {
            return List.of(url);
        }
        String host = uri.getHost();
        if (host == null) {
            return List.of(url);
        }
        int usual = Map.of("https", 443, "http", 80, "wss", 443, "ws", 80).getOrDefault(uri.getScheme(), -1);
        String other = uri.getPort() >= 0
                ? url.replaceFirst(Pattern.quote(host + ":" + uri.getPort()), Matcher.quoteReplacement(host))
                : url.replaceFirst(Pattern.quote(host), Matcher.quoteReplacement(host + ":" + usual));
        return Stream.of(url, other).distinct().toList();
    }
}
