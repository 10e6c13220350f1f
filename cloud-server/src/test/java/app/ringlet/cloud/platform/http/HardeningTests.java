package app.ringlet.cloud.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@ServerTest
@TestPropertySource(properties = "ringlet.cors-origins=https://app.luna.example, https://other.example")
class HardeningTests {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestSalons salons;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/api/v1/me",
                "/api/v1/nothing",
                "/api/v1//me",
                "/nothing",
                "/v3/api-docs",
                "/.well-known/jwks.json",
                "/api/v1/feeds/unknown.ics"
            })
    void everyAnswerKeepsBrowsersInCheck(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void theHandsetsPageMayRunWhatIsItsOwn() throws Exception {
        HttpResponse<String> page = get("/handset/index.html");

        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'self'");
    }

    @Test
    void onlyTheConfiguredOriginsPagesMayCall() throws Exception {
        HttpResponse<String> good = preflight("https://app.luna.example");
        HttpResponse<String> bad = preflight("https://evil.example");

        assertThat(good.statusCode()).isEqualTo(200);
        assertThat(good.headers().firstValue(ALLOW_ORIGIN)).hasValue("https://app.luna.example");
        assertThat(good.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(bad.statusCode()).isEqualTo(403);
        assertThat(bad.headers().firstValue(ALLOW_ORIGIN)).isEmpty();
    }

    @Test
    void aBodyIsOnlySoLongWhetherItSaysSoOrNot() throws Exception {
        String token = signedIn.owner(salons.open()).tokens().accessToken();
        byte[] body = ("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/v1/clients"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");

        HttpResponse<String> stated = send(request.copy().POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        HttpResponse<String> unstated = send(
                request.copy().POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        for (HttpResponse<String> answer : List.of(stated, unstated)) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"payload_too_large\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nesting", "number", "name", "utf8", "charset", "gzip", "array", "empty"})
    void aJsonBombIsMalformedAndNothingElse(String kind) throws Exception {
        String token = signedIn.owner(salons.open()).tokens().accessToken();
        byte[] body =
                switch (kind) {
                    case "nesting" -> ("{\"tags\":" + "[".repeat(50_000)).getBytes(StandardCharsets.UTF_8);
                    case "number" -> ("{\"name\":" + "9".repeat(100_000) + "}").getBytes(StandardCharsets.UTF_8);
                    case "name" -> ("{\"" + "n".repeat(100_000) + "\":1}").getBytes(StandardCharsets.UTF_8);
                    case "utf8" -> new byte[] {'{', '"', 'n', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
                    case "gzip" -> new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0};
                    case "array" -> "[1,2,3]".getBytes(StandardCharsets.UTF_8);
                    case "empty" -> new byte[0];
                    default -> "{}".getBytes(StandardCharsets.UTF_8);
                };
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/v1/clients"))
                .header("Authorization", "Bearer " + token)
                .header(
                        "Content-Type",
                        kind.equals("charset") ? "application/json;charset=nonsense" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (kind.equals("gzip")) {
            request.header("Content-Encoding", "gzip");
        }

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isIn(400, 415);
        assertIsAnError(answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOO /api/v1/me HTTP/1.1",
                "TRACE /api/v1/me HTTP/1.1",
                "CONNECT /api/v1/me HTTP/1.1",
                "PROPFIND /api/v1/me HTTP/1.1",
                "GET /api/v1/%zz HTTP/1.1",
                "GET /api/v1/me?x=%zz HTTP/1.1",
                "GET /api/v1/me?tenantId=%zz HTTP/1.1",
                "GET /api/v1/me?%00=%00 HTTP/1.1",
                "GET /api/v1/..%2f..%2fetc/passwd HTTP/1.1",
                "GET /api/v1/me;jsessionid=1 HTTP/1.1",
                "GET /api/v1/me%0d%0aX-Evil:1 HTTP/1.1",
                "GET /api/v1/{me}<script> HTTP/1.1",
                "GET http://evil.example/api/v1/me HTTP/1.1",
                "GET /api/v1/me HTTP/9.9",
                "G\u0001T /api/v1/me HTTP/1.1",
                "nonsense"
            })
    void anOddRequestIsAnsweredWithACodeAndShowsNothing(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        int status = Integer.parseInt(answer.substring(9, 12));
        assertThat(status).isBetween(400, 505);
        assertThat(status).isNotEqualTo(500);
        assertThat(answer).doesNotContain("X-Evil", "at org.", "at app.", "Exception", "Tomcat", "<html", "<h1>");
        if (!line.startsWith("TRACE")) {
            assertIsAnError(answer);
        }
    }

    @Test
    void longHeadersAreRefused() throws IOException {
        String answer = raw("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "x".repeat(40_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html");
    }

    private static void assertIsAnError(String answer) {
        assertThat(answer).contains("\"status\":\"error\"", "\"code\":\"");
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return send(HttpRequest.newBuilder(uri("/api/v1/clients"))
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type"));
    }

    private HttpResponse<String> get(String path) throws Exception {
        TestClient owner = signedIn.owner(salons.open());
        return send(HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + owner.tokens().accessToken()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create(signedIn.baseUrl() + path);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", signedIn.baseUrl().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
