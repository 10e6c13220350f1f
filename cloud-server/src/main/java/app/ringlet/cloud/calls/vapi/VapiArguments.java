package app.ringlet.cloud.calls.vapi;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.receptionist.AgentDesk;
import app.ringlet.protocol.ai.NewAiAppointment;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What tools are called with, as it must be, and what they answer, as text. */
@Component
class VapiArguments {

    private static final int USUAL_LIMIT = 3;

    private final JsonMapper json;
    private final Validator validator;

    VapiArguments(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** When which visit could be had; the fields as in {@link AgentDesk.Wish}. */
    record Free(
            @NotEmpty @Size(max = 8) List<@NotBlank @Size(max = 200) String> services,
            @Nullable @Size(max = 120) String employee,
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable String partOfDay,
            @Nullable Integer limit) {

        AgentDesk.Wish wish() {
            int most = Objects.requireNonNullElse(limit, USUAL_LIMIT);
            return new AgentDesk.Wish(services, employee, date, from, to, partOfDay, most);
        }
    }

    /** Whose appointments. */
    record Whose(@Nullable @Size(max = 40) String phone) {

        String phone(@Nullable String customer) {
            return Objects.requireNonNullElse(phone, Objects.requireNonNullElse(customer, ""));
        }
    }

    record Move(@NotNull UUID appointmentId, @NotNull OffsetDateTime start) {}

    record Cancel(
            @NotNull UUID appointmentId,
            @Nullable @Size(max = 500) String reason) {}

    /** @throws Refusal {@code invalid_field} */
    <T> T read(VapiToolCall call, Class<T> type) {
        return read(object(call), type);
    }

    /** Who names no number is booked for under the one they call from. @throws Refusal {@code invalid_field} */
    NewAiAppointment booking(VapiToolCall call, @Nullable String customer) {
        ObjectNode wanted = object(call);
        if (customer != null
                && wanted.get("client") instanceof ObjectNode client
                && client.path("phone").asString("").isBlank()) {
            client.put("phone", customer);
        }
        return read(wanted, NewAiAppointment.class);
    }

    String written(Object answer) {
        return json.writeValueAsString(answer);
    }

    private <T> T read(ObjectNode object, Class<T> type) {
        T read;
        try {
            read = json.treeToValue(object, type);
        } catch (JacksonException otherwise) {
            throw Refusal.ofField("arguments", "This is not what the tool asks for.");
        }
        for (ConstraintViolation<T> wrong : validator.validate(read)) {
            throw Refusal.ofField(wrong.getPropertyPath().toString(), wrong.getMessage());
        }
        return read;
    }

    private ObjectNode object(VapiToolCall call) {
        JsonNode arguments = call.arguments();
        try {
            if (arguments.isString() && json.readTree(arguments.asString()) instanceof ObjectNode text) {
                return text;
            }
        } catch (JacksonException nonsense) {
            throw Refusal.ofField("arguments", "This is no JSON.");
        }
        // A copy: it may be filled in.
        return arguments instanceof ObjectNode object ? object.deepCopy() : json.createObjectNode();
    }
}
