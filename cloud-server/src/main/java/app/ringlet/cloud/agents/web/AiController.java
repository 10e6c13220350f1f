package app.ringlet.cloud.agents.web;

import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.NotAudited;
import app.ringlet.cloud.receptionist.AgentDesk;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiApi;
import app.ringlet.protocol.ai.AiAppointment;
import app.ringlet.protocol.ai.AiAppointments;
import app.ringlet.protocol.ai.AiAvailability;
import app.ringlet.protocol.ai.AiCancellation;
import app.ringlet.protocol.ai.AiHold;
import app.ringlet.protocol.ai.AiMove;
import app.ringlet.protocol.ai.AiRefusal;
import app.ringlet.protocol.ai.NewAiAppointment;
import app.ringlet.protocol.ai.NewAiHold;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Voice agents", description = "Booking for voice agents of others, by API key, in words as well as data")
@SecurityScheme(
        name = "apiKey",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "An API key, rk_..., with calendar:read to ask and appointments:write to act")
@SecurityRequirement(name = "apiKey")
@ApiResponse(
        responseCode = "4XX",
        description = "Refused, with words that can be read to a caller",
        content = @Content(schema = @Schema(implementation = AiRefusal.class)))
class AiController implements AiApi {

    private static final String ASK = "hasRole('API_KEY') and hasAuthority('calendar:read')";
    private static final String ACT = "hasRole('API_KEY') and hasAuthority('appointments:write')";

    private final AgentDesk desk;
    /** The present one, whichever thread asks. */
    private final HttpServletRequest http;

    AiController(AgentDesk desk, HttpServletRequest http) {
        this.desk = desk;
        this.http = http;
    }

    @Override
    @PreAuthorize(ASK)
    @ApiResponse(responseCode = "200", description = "Answered", useReturnTypeSchema = true)
    public AiAvailability availability(
            List<String> services,
            @Nullable String employee,
            @Nullable String date,
            @Nullable String from,
            @Nullable String to,
            @Nullable String partOfDay,
            int limit) {
        // As they were sent: a comma in a name would have made two of it.
        List<String> named = List.of(http.getParameterValues("service"));
        return desk.availability(new AgentDesk.Wish(named, employee, date, from, to, partOfDay, limit));
    }

    @Override
    @NotAudited("a hold promises nothing and ends by itself")
    @PreAuthorize(ACT)
    @ResponseStatus(HttpStatus.CREATED)
    public AiHold hold(NewAiHold request, String idempotencyKey) {
        return desk.hold(key(), request, idempotencyKey);
    }

    @Override
    @PreAuthorize(ACT)
    @ResponseStatus(HttpStatus.CREATED)
    public AiAppointment book(NewAiAppointment request, String idempotencyKey) {
        return desk.book(key(), request, idempotencyKey);
    }

    @Override
    @PreAuthorize(ASK)
    @ApiResponse(responseCode = "200", description = "Answered", useReturnTypeSchema = true)
    public AiAppointments upcoming(String phone) {
        return desk.upcoming(phone);
    }

    @Override
    @PreAuthorize(ACT)
    @ApiResponse(responseCode = "200", description = "Answered", useReturnTypeSchema = true)
    public AiAppointment move(UUID id, AiMove request, String idempotencyKey) {
        return desk.move(key(), id, request, idempotencyKey);
    }

    @Override
    @PreAuthorize(ACT)
    @ApiResponse(responseCode = "200", description = "Answered", useReturnTypeSchema = true)
    public AiAppointment cancel(UUID id, AiCancellation request, String idempotencyKey) {
        return desk.cancel(key(), id, request, idempotencyKey);
    }

    private static ApiCaller key() {
        return ApiCaller.find().orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "This is for API keys."));
    }
}
