package app.ringlet.cloud.platform;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Failures outside of any controller, such as a path that the firewall turns down, as {@link ApiError} too. */
@RestController
@Hidden
class ErrorPage implements ErrorController {

    @RequestMapping("${server.error.path:/error}")
    ResponseEntity<ApiError> error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int code = status instanceof Integer number ? number : ErrorCode.NOT_FOUND.httpStatus();
        ErrorCode reason =
                switch (code) {
                    case 401 -> ErrorCode.TOKEN_MISSING;
                    case 403 -> ErrorCode.FORBIDDEN;
                    case 404 -> ErrorCode.NOT_FOUND;
                    case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
                    case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
                    case 503 -> ErrorCode.UNAVAILABLE;
                    default -> code < 500 ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL;
                };
        // Set by the first pass of the request; the logging context has been cleared since.
        String trace = (String) request.getAttribute(TraceFilter.KEY);
        return ResponseEntity.status(code)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(ApiError.of(reason, "The request cannot be served.", List.of(), trace));
    }
}
