package app.ringlet.simulator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.SimulatorTestServer;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.NumberSettings;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.Salon;
import app.ringlet.simulator.carrier.TextMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every property of each answer is one that the vendor's published document knows, with its type, pattern and values. */
class VendorSchemaTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode schemas;
    private static SimulatorTestServer server;
    private static Salon salon;

    @BeforeAll
    static void start() throws IOException {
        Path document =
                Path.of(System.getProperty("ringlet.root", ".."), "..", "shared", "contracts", "twilio_api_v2010.json");
        if (!Files.exists(document)) {
            String why = "The carrier's answers are NOT checked against the vendor's document: there is no " + document;
            System.err.println(why);
            Assumptions.abort(why);
        }
        schemas = JSON.readTree(document.toFile()).path("components").path("schemas");
        server = new SimulatorTestServer("ringlet.simulator.pace=0");
        salon = new Salon().on("/voice", "<Record/>");
        Carrier carrier = server.bean(Carrier.class);
        carrier.numbers()
                .provision("+12125550100", NumberSettings.none().named("Luna").voice(salon.url("/voice")));
        PhoneCall call = carrier.phone("+19175550123").dial("+12125550100").awaitListening();
        call.say("A message").hangUp();
        carrier.messages().send("+12125550100", "+19175550123", "Hello", TextMessage.Way.OUTBOUND_API, null);
        assertThat(carrier.awaitIdle(Duration.ofSeconds(20))).isTrue();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            salon.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Calls.json, calls, api.v2010.account.call",
        "Messages.json, messages, api.v2010.account.message",
        "IncomingPhoneNumbers.json, incoming_phone_numbers, api.v2010.account.incoming_phone_number",
        "AvailablePhoneNumbers/US/Local.json, available_phone_numbers,"
                + " api.v2010.account.available_phone_number_country.available_phone_number_local",
        "Recordings.json, recordings, api.v2010.account.recording"
    })
    void anAnswerFitsTheDocument(String path, String list, String schema) throws Exception {
        JsonNode page = get(path);
        assertThat(page.path(list)).isNotEmpty();
        JsonNode known = schemas.path(schema).path("properties");
        assertThat(known.propertyNames()).isNotEmpty();
        for (JsonNode one : page.path(list)) {
            assertThat(problems(known, one)).isEmpty();
            assertThat(one.propertyNames()).as("properties of " + schema).containsAll(known.propertyNames());
        }
    }

    private static List<String> problems(JsonNode known, JsonNode answer) {
        List<String> problems = new ArrayList<>();
        answer.properties().forEach(property -> {
            JsonNode rule = known.path(property.getKey());
            JsonNode value = property.getValue();
            if (rule.isMissingNode()) {
                problems.add(property.getKey() + " is not in the document");
            } else if (!value.isNull() && !fits(rule, value)) {
                problems.add(property.getKey() + " = " + value + " does not fit " + rule);
            }
        });
        return problems;
    }

    private static boolean fits(JsonNode rule, JsonNode value) {
        JsonNode named = rule.has("$ref")
                ? schemas.path(rule.path("$ref").asString().replace("#/components/schemas/", ""))
                : rule;
        boolean type =
                switch (named.path("type").asString("")) {
                    case "string" -> value.isString();
                    case "integer" -> value.isIntegralNumber();
                    case "number" -> value.isNumber();
                    case "boolean" -> value.isBoolean();
                    case "object" -> value.isObject();
                    case "array" -> value.isArray();
                    default -> true;
                };
        boolean pattern = !named.has("pattern")
                || value.asString().matches(named.path("pattern").asString());
        boolean choice = !named.has("enum") || named.path("enum").valueStream().anyMatch(value::equals);
        return type && pattern && choice;
    }

    private static JsonNode get(String path) throws IOException, InterruptedException {
        String pair = Salon.ACCOUNT.sid() + ":" + Salon.ACCOUNT.authToken();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.url("/2010-04-01/Accounts/" + Salon.ACCOUNT.sid() + "/" + path)))
                .timeout(Duration.ofSeconds(20))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }
    }
}
