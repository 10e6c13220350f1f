package app.ringlet.cloud.platform;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Turns every failure into an {@link ApiError}; what is not foreseen is logged and says nothing to the client. */
@RestControllerAdvice
class ErrorAdvice {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);

    @ExceptionHandler
    ResponseEntity<ApiError> refused(Refusal refusal) {
        return answer(refusal.code(), String.valueOf(refusal.getMessage()), refusal.errors());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> invalid(MethodArgumentNotValidException invalid) {
        List<FieldError> errors = invalid.getFieldErrors().stream()
                .map(e -> new FieldError(e.getField(), String.valueOf(e.getDefaultMessage())))
                .toList();
        return answer(ErrorCode.INVALID_FIELD, "Some fields are missing or out of range.", errors);
    }

    @ExceptionHandler
    ResponseEntity<ApiError> unreadable(HttpMessageNotReadableException unreadable) {
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof BodyTooLarge) {
            return answer(ErrorCode.PAYLOAD_TOO_LARGE, "The request is too large.", List.of());
        }
        return answer(
                ErrorCode.MALFORMED_REQUEST, "The request's JSON cannot be read.", fieldsOf(unreadable.getCause()));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> mistyped(MethodArgumentTypeMismatchException mistyped) {
        return answer(
                ErrorCode.INVALID_FIELD,
                "A parameter cannot be read.",
                List.of(new FieldError(mistyped.getName(), "is not of the right form")));
    }

    @ExceptionHandler
    ResponseEntity<ApiError> missing(MissingRequestValueException missing) {
        List<FieldError> errors = missing instanceof MissingServletRequestParameterException parameter
                ? List.of(new FieldError(parameter.getParameterName(), "is required"))
                : List.of();
        return answer(ErrorCode.INVALID_FIELD, "A parameter is missing.", errors);
    }

    @ExceptionHandler({CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class})
    ResponseEntity<ApiError> notBegun(Exception away) {
        log.error("The database is away: {}", away.toString());
        return answer(
                ErrorCode.UNAVAILABLE,
                "The server cannot reach its database. Nothing was changed; please try again.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> contended(PessimisticLockingFailureException contended) {
        log.error("Locks did not come in time: {}", contended.toString());
        return answer(
                ErrorCode.UNAVAILABLE,
                "Too many want the same at this moment. Nothing was changed; please try again.",
                List.of());
    }

    /** A commit whose answer is lost may have been done: nothing is said of that. */
    @ExceptionHandler({DataAccessResourceFailureException.class, QueryTimeoutException.class})
    ResponseEntity<ApiError> databaseLost(Exception lost) {
        log.error("The database was lost: {}", lost.toString());
        return answer(
                ErrorCode.UNAVAILABLE,
                "The server lost its database over this. Please look whether it was done, or try again with the same"
                        + " Idempotency-Key.",
                List.of());
    }

    @ExceptionHandler
    ResponseEntity<ApiError> unexpected(Exception unexpected) throws Exception {
        if (isSecurity(unexpected) || unexpected instanceof AsyncRequestNotUsableException) {
            throw unexpected;
        }
        if (unexpected instanceof ErrorResponse known) {
            return answer(codeFor(known.getStatusCode()), known.getBody().getDetail(), List.of());
        }
        if (DatabaseLoss.isCauseOf(unexpected)) {
            return databaseLost(unexpected);
        }
        log.error("Unexpected failure", unexpected);
        return answer(
                ErrorCode.INTERNAL, "Something went wrong on our side. The trace id finds it in the log.", List.of());
    }

    /** Security's own filters answer these, and nobody can answer a client that has left. */
    private static boolean isSecurity(Exception e) {
        return e.getClass().getName().startsWith("org.springframework.security.");
    }

    private static ErrorCode codeFor(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 415, 406 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ErrorCode.UNAVAILABLE;
            default -> status.is4xxClientError() ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL;
        };
    }

    private static List<FieldError> fieldsOf(@Nullable Throwable cause) {
        if (!(cause instanceof JacksonException json)) {
            return List.of();
        }
        if (json.getPath().isEmpty()) {
            TokenStreamLocation at = json.getLocation();
            return at == null
                    ? List.of()
                    : List.of(new FieldError(
                            "", "is not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr()));
        }
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return List.of(new FieldError(path.toString(), "is not of the right form"));
    }

    private static ResponseEntity<ApiError> answer(ErrorCode code, @Nullable String message, List<FieldError> errors) {
        String words = message == null ? "The request cannot be served." : message;
        return ResponseEntity.status(code.httpStatus())
                // Also for one who asked for a stream or a file: without it there would be no body at all.
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiError.of(code, words, errors, MDC.get(TraceFilter.KEY)));
    }
}
