package app.ringlet.cloud.agents.web;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.TraceFilter;
import app.ringlet.cloud.receptionist.SpokenRefusal;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiRefusal;
import app.ringlet.protocol.ai.AiSlot;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says refusals to voice agents, with what is offered in place of what was wanted. */
@RestControllerAdvice(assignableTypes = AiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class AiAdvice {

    @ExceptionHandler
    ResponseEntity<AiRefusal> refused(Refusal refusal) {
        String text = String.valueOf(refusal.getMessage());
        return refusal instanceof SpokenRefusal spoken
                ? answer(refusal.code(), text, refusal.errors(), spoken.slots(), spoken.candidates())
                : answer(refusal.code(), text, refusal.errors(), List.of(), List.of());
    }

    @ExceptionHandler
    ResponseEntity<AiRefusal> missing(MissingRequestHeaderException missing) {
        String header = missing.getHeaderName();
        List<FieldError> errors = List.of(new FieldError(header, "is required"));
        return answer(ErrorCode.INVALID_FIELD, "The header " + header + " is missing.", errors, List.of(), List.of());
    }

    private static ResponseEntity<AiRefusal> answer(
            ErrorCode code, String text, List<FieldError> errors, List<AiSlot> slots, List<String> candidates) {
        return ResponseEntity.status(code.httpStatus())
                .body(new AiRefusal(
                        "error", code.wire(), text, text, errors, MDC.get(TraceFilter.KEY), slots, candidates));
    }
}
