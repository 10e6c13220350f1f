package app.ringlet.cloud.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.ringlet.cloud.platform.Secret;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we ask the carrier for, its published document knows: every path, method and parameter. */
class CarrierContractTests {

    private static final String ACCOUNT = "AC" + "1".repeat(32);
    private static final String NUMBER = "PN" + "2".repeat(32);
    private static final String RECORDING = "RE" + "3".repeat(32);
    private static final CarrierNumbers.Webhooks WEBHOOKS = new CarrierNumbers.Webhooks(
            "https://salon.example/voice",
            "https://salon.example/fallback",
            "https://salon.example/status",
            "https://salon.example/sms");

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private CarrierAccount account;
    private volatile int failures;

    private record Asked(
            String method,
            String path,
            Set<String> parameters,
            @Nullable String authorization) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        account = new CarrierAccount(
                ACCOUNT,
                new Secret("secret"),
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void allThatWeAskForIsInTheDocument() throws Exception {
        JsonNode paths = document().path("paths");
        CarrierNumbers numbers = new CarrierNumbers(account, new CarrierRest(account));
        CarrierRecordings recordings = new CarrierRecordings(account, new CarrierRest(account));

        numbers.offers("US", "212", "55", 20);
        numbers.find("+12125550100");
        numbers.buy("+12125550100", "a name", WEBHOOKS);
        numbers.release(NUMBER);
        recordings.delete(RECORDING);

        assertThat(asked).hasSize(5);
        List<String> unknown = new ArrayList<>();
        for (Asked one : asked) {
            JsonNode operation =
                    paths.path(template(one.path())).path(one.method().toLowerCase(Locale.ROOT));
            if (operation.isMissingNode()) {
                unknown.add(one.toString());
                continue;
            }
            Set<String> known = known(operation);
            one.parameters().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> unknown.add(one + ": " + name));
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void aRecordingsSoundComesFromItsOwnPathAndWithTheAccountsName() throws Exception {
        ByteArrayOutputStream sound = new ByteArrayOutputStream();

        new CarrierRecordings(account, new CarrierRest(account)).download(RECORDING, sound);

        assertThat(sound.toString(StandardCharsets.US_ASCII)).isEqualTo("RIFF");
        assertThat(asked.getFirst().path())
                .isEqualTo("/2010-04-01/Accounts/" + ACCOUNT + "/Recordings/" + RECORDING + ".wav");
        assertThat(asked.getFirst().authorization()).startsWith("Basic ");
        assertThatThrownBy(() ->
                        new CarrierRecordings(account, new CarrierRest(account)).download("../../elsewhere", sound))
                .isInstanceOf(CarrierRefused.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aPurchaseIsNeverSentTwice() {
        failures = 1;

        assertThatThrownBy(() ->
                        new CarrierNumbers(account, new CarrierRest(account)).buy("+12125550100", "a name", WEBHOOKS))
                .isInstanceOf(CarrierUnreachable.class);

        assertThat(asked).hasSize(1);
    }

    private static Set<String> known(JsonNode operation) {
        Stream<String> fields = operation
                .at("/requestBody/content/application~1x-www-form-urlencoded/schema/properties")
                .propertyNames()
                .stream();
        Stream<String> parameters = operation
                .path("parameters")
                .valueStream()
                .map(one -> one.path("name").asString());
        return Stream.concat(fields, parameters).collect(Collectors.toSet());
    }

    private static String template(String path) {
        return path.replace(ACCOUNT, "{AccountSid}")
                .replaceAll("(PN|RE)[0-9]{32}", "{Sid}")
                .replace("/US/", "/{CountryCode}/");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Set<String> names = new TreeSet<>(names(body));
            names.addAll(names(exchange.getRequestURI().getRawQuery()));
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    names,
                    exchange.getRequestHeaders().getFirst("Authorization")));
            if (failures > 0) {
                failures--;
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "DELETE" -> exchange.sendResponseHeaders(204, -1);
                case "POST" -> reply(exchange, 201, "{\"sid\":\"" + NUMBER + "\"}");
                default ->
                    reply(
                            exchange,
                            200,
                            exchange.getRequestURI().getPath().endsWith(".wav")
                                    ? "RIFF"
                                    : "{\"available_phone_numbers\":[],\"incoming_phone_numbers\":[],\"page_size\":20}");
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static List<String> names(@Nullable String form) {
        return form == null
                ? List.of()
                : Stream.of(form.split("&"))
                        .filter(field -> field.contains("="))
                        .map(field -> URLDecoder.decode(field.split("=", 2)[0], StandardCharsets.UTF_8))
                        .toList();
    }

    private static JsonNode document() {
        Path document =
                Path.of(System.getProperty("ringlet.root", ".."), "..", "shared", "contracts", "twilio_api_v2010.json");
        Assumptions.assumeTrue(
                Files.exists(document), "What we ask the carrier for is NOT checked: there is no " + document);
        return JsonMapper.builder().build().readTree(document.toFile());
    }
}
