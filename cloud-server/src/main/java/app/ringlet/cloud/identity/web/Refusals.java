package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.identity.tokens.TokenRefused;
import app.ringlet.cloud.platform.ApiCaller;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.TraceFilter;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the gate answers to those whom it does not let through. */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final JsonMapper json;

    Refusals(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TokenRefused token) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            write(response, token.code(), String.valueOf(token.getMessage()));
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            write(response, ErrorCode.TOKEN_MISSING, "Please sign in.");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        boolean key = ApiCaller.find().isPresent();
        write(
                response,
                ErrorCode.FORBIDDEN,
                key ? "This API key does not have the permission for this." : "Your role does not allow this.");
    }

    void write(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal instanceof TooManyAttempts many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(many.retryAfterSeconds()));
        }
        write(response, refusal.code(), String.valueOf(refusal.getMessage()), refusal.errors());
    }

    private void write(HttpServletResponse response, ErrorCode code, String message) throws IOException {
        write(response, code, message, List.of());
    }

    private void write(HttpServletResponse response, ErrorCode code, String message, List<ApiError.FieldError> errors)
            throws IOException {
        response.setStatus(code.httpStatus());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(ApiError.of(code, message, errors, MDC.get(TraceFilter.KEY)));
        response.getOutputStream().write(body);
    }
}
