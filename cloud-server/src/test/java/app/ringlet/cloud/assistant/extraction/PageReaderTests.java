package app.ringlet.cloud.assistant.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTests {

    private final PageReader inside = new PageReader(new PageSettings(true, true), new TimeLimit());
    private final PageReader outside = new PageReader(new PageSettings(true, false), new TimeLimit());
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            switch (exchange.getRequestURI().getPath()) {
                case "/prices" -> answer(exchange, 200, "text/html; charset=utf-8", """
                    <html><head><title>Prices &amp; rules</title><script>alert('no')</script></head><body><nav>Home</nav>
                    <main><h1>Deposits</h1><p>A deposit of <b>twenty</b> dollars.</p><p>It comes<br>off.</p></main></body></html>
                    """);
                case "/plain" -> answer(exchange, 200, "text/plain", "Just words.");
                case "/moved" -> moved(exchange, "/prices");
                case "/loop" -> moved(exchange, "/loop");
                case "/picture" -> answer(exchange, 200, "image/png", "png");
                case "/huge" -> answer(exchange, 200, "text/html", "x".repeat(3 * 1024 * 1024));
                case "/empty" -> answer(exchange, 200, "text/html", "<p> </p>");
                case "/file" -> moved(exchange, "file:///etc/passwd");
                default -> answer(exchange, 404, "text/plain", "nothing");
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aPagesWordsAreReadWithoutWhatSurroundsThem() {
        Extracted read = inside.read(url("/prices"));

        assertThat(read.title()).isEqualTo("Prices & rules");
        assertThat(read.text()).isEqualTo("Deposits\n\nA deposit of twenty dollars.\n\nIt comes\noff.");
        assertThat(inside.read(url("/moved"))).isEqualTo(read);
        assertThat(inside.read(url("/plain")).text()).isEqualTo("Just words.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/loop", "/picture", "/huge", "/empty", "/file", "/missing"})
    void whatIsNoPageIsRefused(String path) {
        refused(inside, url(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://salon.example/",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "http:///nowhere",
                "http://user:secret@salon.example/",
                "http://salon.example:22/",
                "http://[::1]/",
                "http://127.0.0.1/",
                "http://localhost/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "not an address",
                "http://salon.example\\@127.0.0.1/"
            })
    void nothingButPublicServersIsAsked(String url) {
        refused(outside, url);
    }

    @Test
    void itsOwnNetworkIsNeverAskedEvenByName() {
        refused(outside, url("/prices"));
        refused(outside, "http://localhost:" + server.getAddress().getPort() + "/prices");

        assertThat(asked).hasValue(0);
    }

    @Test
    void aServerThatMayNotReadPagesSaysSo() {
        PageReader off = new PageReader(new PageSettings(false, false), new TimeLimit());

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> off.read(url("/prices")));

        assertThat(refusal.code()).isEqualTo(ErrorCode.NOT_CONFIGURED);
    }

    private static void refused(PageReader reader, String url) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(url));
        assertThat(refusal).as(url).isNotNull();
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
        assertThat(refusal.errors()).extracting("field").containsExactly("url");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static void moved(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        answer(exchange, 302, "text/plain", "");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(bytes);
        } catch (IOException hungUp) {
            // Whoever has read enough hangs up.
        }
    }
}
