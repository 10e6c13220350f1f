package app.ringlet.cloud.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.ai.AiRefusal;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.web.client.RestClientResponseException;

/** What a voice agent is told in place of what it wanted. */
final class Refusals {

    private Refusals() {}

    /** Fails unless {@code call} is refused for that reason, with something to say. */
    static AiRefusal spoken(ErrorCode code, ThrowingCallable call) {
        RestClientResponseException refused = catchThrowableOfType(RestClientResponseException.class, call);
        assertThat(refused).as("refused with " + code.wire()).isNotNull();
        AiRefusal body = Objects.requireNonNull(refused.getResponseBodyAs(AiRefusal.class));
        assertThat(body.code()).isEqualTo(code.wire());
        assertThat(refused.getStatusCode().value()).isEqualTo(code.httpStatus());
        assertThat(body.text()).isNotBlank();
        return body;
    }
}
