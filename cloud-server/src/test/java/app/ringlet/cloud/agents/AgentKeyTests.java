package app.ringlet.cloud.agents;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiApi;
import app.ringlet.protocol.ai.AiAppointment;
import app.ringlet.protocol.ai.AiCancellation;
import app.ringlet.protocol.ai.AiMove;
import app.ringlet.protocol.ai.AiRefusal;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldRequest;
import app.ringlet.protocol.booking.HoldsApi;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.testing.Refused;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a key may, and how it asks again. */
class AgentKeyTests extends AgentTest {

    @Test
    void aRepeatAnswersAlikeAndBooksOnce() {
        NewAiAppointment wish = wish(at(10), "haircut");
        AiAppointment first = agent.book(wish, "k1");

        assertThat(agent.book(wish, "k1")).isEqualTo(first);
        assertThat(agent.upcoming(PHONE).appointments()).hasSize(1);
        refused(ErrorCode.IDEMPOTENCY_CONFLICT, () -> agent.book(wish(at(14), "haircut"), "k1"));
        // The idempotency keys of another system are its own.
        AiApi other = signedIn.system(scene.salon, "appointments:write").api(AiApi.class);
        assertThat(other.book(wish(at(14), "haircut"), "k1").appointment().id())
                .isNotEqualTo(first.appointment().id());
    }

    @Test
    void aRepeatDoesNotTellOfABookingThatIsNoMore() {
        NewAiAppointment wish = wish(at(10), "haircut");
        AppointmentView booked = agent.book(wish, "k1").appointment();
        scene.as(() -> appointments.cancel(booked.id(), null, null, Scene.SOMEONE));

        AiAppointment repeated = agent.book(wish, "k1");

        assertThat(repeated.appointment().status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(repeated.text()).isEqualTo("That appointment has been cancelled since.");
    }

    @Test
    void otherSalonsIdsAreNotFound() {
        Scene other = Scene.open(salons, catalog, staff);
        UUID foreign = other.as(() -> appointments.book(Scene.book(other.at(10, 0), Scene.item(other.cut, other.anna))))
                .id();

        refused(ErrorCode.NOT_FOUND, () -> on(7, other.cut.id().toString(), null));
        refused(ErrorCode.NOT_FOUND, () -> on(7, "haircut", other.anna.id().toString()));
        refused(ErrorCode.NOT_FOUND, () -> agent.move(foreign, new AiMove(at(15)), "m1"));
        refused(ErrorCode.NOT_FOUND, () -> agent.cancel(foreign, new AiCancellation(null), "c1"));
        assertThat(other.as(() -> appointments.get(foreign)).status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @Test
    void aKeyDoesWhatItsPermissionsSayAndAPersonIsNoKey() {
        AiApi reader = signedIn.system(scene.salon, "calendar:read").api(AiApi.class);
        AiApi writer = signedIn.system(scene.salon, "appointments:write").api(AiApi.class);
        AiApi person = signedIn.owner(scene.salon).api(AiApi.class);
        AiApi nobody = signedIn.nobody().api(AiApi.class);

        assertThat(find(reader, 7, "haircut", null).slots()).isNotEmpty();
        refusedAtTheGate(ErrorCode.FORBIDDEN, () -> reader.book(wish(at(10), "haircut"), "k1"));
        refusedAtTheGate(ErrorCode.FORBIDDEN, () -> find(writer, 7, "haircut", null));
        refusedAtTheGate(ErrorCode.FORBIDDEN, () -> person.book(wish(at(10), "haircut"), "k1"));
        refusedAtTheGate(ErrorCode.TOKEN_MISSING, () -> nobody.book(wish(at(10), "haircut"), "k1"));
        refusedAtTheGate(
                ErrorCode.KEY_INVALID,
                () -> signedIn.key("rk_unknown").api(AiApi.class).book(wish(at(10), "haircut"), "k1"));
        assertThat(agent.upcoming(PHONE).appointments()).isEmpty();
    }

    @Test
    void whatTheDesksApiBooksWithAKeyIsTheKeysTooAndHoldsAreOnTheWeb() {
        var api = key.api(AppointmentsApi.class);
        AppointmentView booked = api.book(
                new NewAppointment(
                        Scene.newcomer(),
                        List.of(Scene.item(scene.cut, scene.anna)),
                        at(10),
                        null,
                        null,
                        BookingSource.DESK),
                null);
        var hold =
                key.api(HoldsApi.class).place(new HoldRequest(List.of(Scene.item(scene.cut, scene.anna)), at(14), 60));

        assertThat(booked.source()).isEqualTo(BookingSource.API);
        assertThat(scene.as(() -> appointments.historyOf(booked.id(), 0, 50))
                        .items()
                        .getFirst()
                        .by()
                        .label())
                .isEqualTo("Test system");
        assertThat(hold.owner().kind()).isEqualTo(HoldOwner.Kind.WEB);
    }

    @Test
    void withoutAnIdempotencyKeyNothingIsDone() {
        AiRefusal missing = refused(
                ErrorCode.INVALID_FIELD,
                () -> key.rest()
                        .post()
                        .uri("/api/v1/ai/appointments")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(wish(at(10), "haircut"))
                        .retrieve()
                        .toBodilessEntity());

        assertThat(missing.errors()).extracting(e -> e.field()).containsExactly("Idempotency-Key");
        refused(ErrorCode.INVALID_FIELD, () -> agent.book(wish(at(10), "haircut"), " "));
        refused(ErrorCode.INVALID_FIELD, () -> agent.book(wish(at(10), "haircut"), "k".repeat(201)));
        assertThat(agent.upcoming(PHONE).appointments()).isEmpty();
    }

    @Test
    void bookingsAndHoldsAnswer201() {
        HttpStatusCode booked = key.rest()
                .post()
                .uri("/api/v1/ai/appointments")
                .header("Idempotency-Key", "k1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(wish(at(10), "haircut"))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();

        assertThat(booked.value()).isEqualTo(201);
    }

    @Test
    void theContractIsPublishedInFull() {
        JsonNode contract = JsonMapper.shared()
                .readTree(signedIn.nobody()
                        .rest()
                        .get()
                        .uri("/v3/api-docs")
                        .retrieve()
                        .body(String.class));
        JsonNode paths = contract.path("paths");

        Map<String, String> answers = Map.of(
                "/api/v1/ai/availability get 200", "AiAvailability",
                "/api/v1/ai/holds post 201", "AiHold",
                "/api/v1/ai/appointments post 201", "AiAppointment",
                "/api/v1/ai/appointments get 200", "AiAppointments",
                "/api/v1/ai/appointments/{id}/move post 200", "AiAppointment",
                "/api/v1/ai/appointments/{id}/cancel post 200", "AiAppointment");
        answers.forEach((operation, schema) -> {
            String[] at = operation.split(" ");
            JsonNode responses = paths.path(at[0]).path(at[1]).path("responses");
            assertThat(responses.path(at[2]).toString()).as(operation).contains("/" + schema + "\"");
            assertThat(responses.path("4XX").toString()).as(operation).contains("/AiRefusal\"");
        });
        assertThat(contract.path("components")
                        .path("securitySchemes")
                        .path("apiKey")
                        .path("scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    private static void refusedAtTheGate(ErrorCode code, ThrowingCallable call) {
        Refused.with(code, call);
    }
}
