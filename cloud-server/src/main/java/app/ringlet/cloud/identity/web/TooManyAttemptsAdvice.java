package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.platform.TraceFilter;
import app.ringlet.protocol.ApiError;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says when to try again. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TooManyAttemptsAdvice {

    @ExceptionHandler
    ResponseEntity<ApiError> refused(TooManyAttempts refusal) {
        return ResponseEntity.status(refusal.code().httpStatus())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.retryAfterSeconds()))
                .body(ApiError.of(
                        refusal.code(),
                        String.valueOf(refusal.getMessage()),
                        refusal.errors(),
                        MDC.get(TraceFilter.KEY)));
    }
}
