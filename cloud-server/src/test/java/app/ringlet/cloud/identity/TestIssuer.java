package app.ringlet.cloud.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.security.Jwks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** An OpenID Connect issuer that looks closely: at its client, the verifier, the redirect address, and that a code is used once. */
final class TestIssuer implements AutoCloseable {

    static final String CLIENT_ID = "ringlet.test";
    static final String CLIENT_SECRET = "s3cret of the test: client+";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer http;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private volatile KeyPair keys = Jwts.SIG.RS256.keyPair().build();
    private volatile String keyId = "one";
    private volatile String email = "";
    private volatile UnaryOperator<JwtBuilder> twist = token -> token;
    private volatile Clock clock = Clock.systemUTC();
    private volatile String refusal = "";

    TestIssuer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, configuration()));
        http.createContext("/jwks", exchange -> answer(exchange, 200, jwks()));
        http.createContext("/token", this::token);
        http.start();
    }

    String url() {
        return "http://localhost:" + http.getAddress().getPort();
    }

    /** Who signs in next, at what time. */
    void expect(String who, Clock time) {
        email = who;
        clock = time;
        twist = token -> token;
    }

    /** What the next id token says besides, or instead. */
    void twist(UnaryOperator<JwtBuilder> change) {
        twist = change;
    }

    void changeKeys() {
        keys = Jwts.SIG.RS256.keyPair().build();
        keyId = UUID.randomUUID().toString();
    }

    /** Why the last code was not traded; empty if it was. */
    String refusal() {
        return refusal;
    }

    /** A browser in which someone signs in. @return where it is sent: back, with a code */
    URI signIn(URI authorize) {
        Map<String, String> query = form(authorize.getRawQuery());
        require("code".equals(query.get("response_type")), "response_type");
        require(CLIENT_ID.equals(query.get("client_id")), "client_id");
        require("S256".equals(query.get("code_challenge_method")), "code_challenge_method");
        require(query.get("scope").contains("openid") && query.get("scope").contains("email"), "scope");
        String code = UUID.randomUUID().toString();
        codes.put(code, query);
        return URI.create(query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> begun = codes.remove(String.valueOf(form.get("code")));
        refusal = begun == null ? "code" : check(exchange, form, begun);
        answer(
                exchange,
                refusal.isEmpty() ? 200 : 400,
                refusal.isEmpty()
                        ? JSON.writeValueAsString(
                                Map.of("access_token", "of no use", "token_type", "Bearer", "id_token", idToken(begun)))
                        : "{\"error\":\"invalid_grant\"}");
    }

    private static String check(HttpExchange exchange, Map<String, String> form, Map<String, String> begun) {
        String client = Base64.getEncoder()
                .encodeToString((CLIENT_ID + ":" + URLEncoder.encode(CLIENT_SECRET, UTF_8)).getBytes(UTF_8));
        if (!("Basic " + client).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return "client";
        }
        if (!"authorization_code".equals(form.get("grant_type"))) {
            return "grant_type";
        }
        if (!begun.get("redirect_uri").equals(form.get("redirect_uri"))) {
            return "redirect_uri";
        }
        String challenge = challenge(String.valueOf(form.get("code_verifier")));
        return challenge.equals(begun.get("code_challenge")) ? "" : "code_verifier";
    }

    private String idToken(Map<String, String> begun) {
        Instant now = clock.instant();
        JwtBuilder token = Jwts.builder()
                .header()
                .keyId(keyId)
                .and()
                .issuer(url())
                .subject("1234567890")
                .audience()
                .add(CLIENT_ID)
                .and()
                .claim("nonce", begun.get("nonce"))
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Lea Browser")
                .issuedAt(Date.from(now))
                .expiration(Date.from(now.plusSeconds(600)))
                .signWith(keys.getPrivate(), Jwts.SIG.RS256);
        return twist.apply(token).compact();
    }

    static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8), (a, b) -> a, HashMap::new));
    }

    private String configuration() {
        return JSON.writeValueAsString(Map.of(
                "issuer", url(),
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "jwks_uri", url() + "/jwks"));
    }

    private String jwks() {
        var jwk = Jwks.builder().key((RSAPublicKey) keys.getPublic()).id(keyId).build();
        Map<String, String> members = new HashMap<>();
        jwk.forEach((name, value) -> members.put(name, String.valueOf(value)));
        return JSON.writeValueAsString(Map.of("keys", List.of(members)));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new AssertionError("The request to sign in has a wrong " + what);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
