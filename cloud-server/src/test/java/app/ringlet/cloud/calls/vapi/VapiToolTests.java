package app.ringlet.cloud.calls.vapi;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.admin.AdminReason;
import app.ringlet.protocol.admin.AdminTenantsApi;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.VapiApi;
import app.ringlet.protocol.calls.VapiConnection;
import app.ringlet.protocol.calls.VapiTool;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The assistant at Vapi books by its tools, in the shape in which Vapi posts their calls. */
@ServerTest
class VapiToolTests {

    private static final String PHONE = "+16465550142";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    Scene scene;
    TestClient owner;
    VapiConnection connection;
    String call;

    @BeforeEach
    void connect() {
        scene = Scene.open(salons, catalog, staff);
        User user = signedIn.user(scene.salon, Role.OWNER);
        owner = signedIn.session(user);
        connection = owner.api(VapiApi.class).connect();
        call = UUID.randomUUID().toString();
    }

    @Test
    void aCallerIsBookedMovedAndCancelledAndTheCallShowsIt() throws Exception {
        JsonNode free = tool("t1", "check_availability", Map.of("services", List.of("haircut"), "employee", "ana"));
        assertThat(free.path("slots").size()).isEqualTo(3);
        assertThat(free.path("text").asString()).startsWith("I have ");
        String start = free.at("/slots/0/start").asString();
        assertThat(seen().outcome()).isNull();

        JsonNode hold =
                tool("t2", "hold_time", Map.of("services", List.of("haircut"), "employee", "ana", "start", start));
        JsonNode booked = tool(
                "t3", "book_appointment", booking(start, hold.path("holdId").asString()));

        UUID id = UUID.fromString(booked.at("/appointment/id").asString());
        assertThat(booked.path("text").asString()).startsWith("You're booked for a women's cut with Anna");
        assertThat(stored(id).client().phone()).isEqualTo(PHONE);
        assertThat(seen().outcome()).isEqualTo(CallOutcome.BOOKED);
        assertThat(seen().appointmentId()).isEqualTo(id);

        JsonNode all = tool("t4", "list_appointments", Map.of());
        assertThat(all.at("/appointments/0/appointment/id").asString()).isEqualTo(id.toString());
        String later = free.at("/slots/2/start").asString();
        tool("t5", "move_appointment", Map.of("appointmentId", id, "start", later));
        assertThat(stored(id).start().toInstant())
                .isEqualTo(OffsetDateTime.parse(later).toInstant());
        assertThat(seen().outcome()).isEqualTo(CallOutcome.MOVED);
        tool("t6", "cancel_appointment", Map.of("appointmentId", id, "reason", "ill"));
        assertThat(stored(id).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(seen().outcome()).isEqualTo(CallOutcome.CANCELLED);
    }

    @Test
    void aToolCallThatIsPostedAgainEvenAtOnceIsCarriedOutOnce() throws Exception {
        String start = tool("t1", "check_availability", Map.of("services", List.of("haircut")))
                .at("/slots/0/start")
                .asString();
        Callable<JsonNode> posted = () -> tool("t2", "book_appointment", booking(start, null));

        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> ids = many.invokeAll(List.of(posted, posted, posted)).stream()
                    .map(VapiToolTests::got)
                    .map(answer -> answer.at("/appointment/id").asString())
                    .distinct()
                    .toList();
            assertThat(ids).hasSize(1).doesNotContain("");
        }
        assertThat(tool("t3", "list_appointments", Map.of())
                        .path("appointments")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void theSameIdInAnotherCallIsAnotherWish() throws Exception {
        JsonNode free = tool("t1", "check_availability", Map.of("services", List.of("haircut")));
        tool("t2", "book_appointment", booking(free.at("/slots/0/start").asString(), null));
        call = UUID.randomUUID().toString();

        JsonNode second =
                tool("t2", "book_appointment", booking(free.at("/slots/2/start").asString(), null));

        assertThat(second.at("/appointment/id").asString()).isNotEmpty();
        assertThat(tool("t3", "list_appointments", Map.of())
                        .path("appointments")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void aRefusalIsSaidAndOffersWhatIsThere() throws Exception {
        assertThat(tool("t1", "check_availability", Map.of("services", List.of("submarine")))
                        .path("code")
                        .asString())
                .isEqualTo("unknown_name");
        assertThat(tool("t2", "check_availability", Map.of()).path("code").asString())
                .isEqualTo("invalid_field");
        assertThat(tool("t3", "open_the_till", Map.of()).path("code").asString())
                .isEqualTo("invalid_field");
        assertThat(tool("t4", "cancel_appointment", Map.of("appointmentId", UUID.randomUUID()))
                        .path("code")
                        .asString())
                .isEqualTo("not_found");
        assertThat(tool("t5", "move_appointment", "{\"appointmentId\":")
                        .path("code")
                        .asString())
                .isEqualTo("invalid_field");
        assertThat(seen().outcome()).isNull();
    }

    @Test
    void argumentsMayComeAsText() throws Exception {
        JsonNode free = tool("t1", "check_availability", "{\"services\":[\"haircut\"],\"limit\":1}");

        assertThat(free.path("slots").size()).isEqualTo(1);
    }

    @Test
    void aSuspendedSalonsAssistantDoesNothing() throws Exception {
        signedIn.cloudAdmin()
                .api(AdminTenantsApi.class)
                .suspend(scene.salon.id(), new AdminReason("Three invoices are unpaid"));

        assertThat(tool("t1", "check_availability", Map.of("services", List.of("haircut")))
                        .path("code")
                        .asString())
                .isEqualTo("tenant_suspended");
    }

    @Test
    void everyToolThatIsDefinedIsServed() throws Exception {
        List<VapiTool> tools = owner.api(VapiApi.class).tools();

        assertThat(tools).extracting(VapiTool::type).containsOnly("function");
        assertThat(tools).hasSize(6);
        for (VapiTool tool : tools) {
            assertThat(tool.function().parameters()).containsEntry("type", "object");
            assertThat(tool("t-" + tool.function().name(), tool.function().name(), Map.of())
                            .path("message")
                            .asString())
                    .isNotEqualTo("There is no such tool.");
        }
    }

    private static Map<String, Object> booking(String start, @Nullable String hold) {
        Map<String, Object> visit = Map.of(
                "client",
                Map.of("name", "Kim Caller"),
                "services",
                List.of("haircut"),
                "employee",
                "ana",
                "start",
                start);
        if (hold == null) {
            return visit;
        }
        Map<String, Object> held = new HashMap<>(visit);
        held.put("holdId", hold);
        return held;
    }

    private CallView seen() {
        return owner.api(CallsApi.class).list(null, 0, 50).items().getFirst();
    }

    private AppointmentView stored(UUID id) {
        return owner.api(AppointmentsApi.class).get(id);
    }

    private static JsonNode got(Future<JsonNode> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** @param arguments an object, or text. @return what the assistant gets to read */
    private JsonNode tool(String id, String name, Object arguments) throws Exception {
        String body = json.writeValueAsString(Map.of(
                "message",
                Map.of(
                        "type",
                        "tool-calls",
                        "call",
                        Map.of("id", call, "type", "inboundPhoneCall"),
                        "customer",
                        Map.of("number", PHONE),
                        "toolCallList",
                        List.of(Map.of(
                                "id",
                                id,
                                "type",
                                "function",
                                "function",
                                Map.of("name", name, "arguments", arguments))))));
        HttpResponse<String> answer = VapiPost.send(connection, clock.instant().getEpochSecond(), body);
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode result = json.readTree(answer.body()).at("/results/0");
        assertThat(result.path("toolCallId").asString()).isEqualTo(id);
        return json.readTree(result.path("result").asString());
    }
}
