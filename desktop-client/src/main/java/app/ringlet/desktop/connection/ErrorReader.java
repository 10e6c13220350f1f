package app.ringlet.desktop.connection;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.client.ClientHttpResponse;
import tools.jackson.core.JacksonException;

/** Reads what an answer that is no success means. */
final class ErrorReader {

    private ErrorReader() {}

    static ServerFailure read(ClientHttpResponse answer) throws IOException {
        int status = answer.getStatusCode().value();
        ApiError error = parse(answer.getBody().readAllBytes()).orElse(null);
        IOException cause = new IOException("HTTP " + status + (error == null ? "" : " " + error));
        if (status == 429) {
            return new ServerFailure.TooMany(retryAfter(answer), cause);
        }
        if (error == null || status >= 500 && !error.code().equals(ErrorCode.NOT_CONFIGURED.wire())) {
            return new ServerFailure.Unavailable(status, cause);
        }
        if (error.code().equals(ErrorCode.TWO_FACTOR_SETUP_REQUIRED.wire())) {
            return new ServerFailure.SecondFactorDue(cause);
        }
        return new ServerFailure.Refused(error.code(), error.message(), error.errors(), cause);
    }

    private static Optional<Duration> retryAfter(ClientHttpResponse answer) {
        return Optional.ofNullable(answer.getHeaders().getFirst("Retry-After"))
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Optional<ApiError> parse(byte[] body) {
        try {
            return Optional.ofNullable(Wire.JSON.readValue(body, ApiError.class));
        } catch (JacksonException | NullPointerException notOurs) {
            // A proxy in between answers in its own way; its status says enough.
            return Optional.empty();
        }
    }
}
