package app.ringlet.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.client.RestClientResponseException;

/** What the server said no with. */
public record Refused(int status, HttpHeaders headers, ApiError error) {

    /** Runs {@code call} and fails unless the server refuses it for that reason, with the status that belongs to it. */
    public static Refused with(ErrorCode code, ThrowingCallable call) {
        RestClientResponseException refusal = catchThrowableOfType(RestClientResponseException.class, call);
        assertThat(refusal).as("refused with " + code.wire()).isNotNull();
        ApiError error = Objects.requireNonNull(refusal.getResponseBodyAs(ApiError.class));
        assertThat(error.code()).isEqualTo(code.wire());
        assertThat(error.status()).isEqualTo("error");
        assertThat(refusal.getStatusCode().value()).isEqualTo(code.httpStatus());
        return new Refused(
                refusal.getStatusCode().value(), Objects.requireNonNull(refusal.getResponseHeaders()), error);
    }
}
