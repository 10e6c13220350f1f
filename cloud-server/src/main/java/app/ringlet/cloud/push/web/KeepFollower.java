package app.ringlet.cloud.push.web;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.TraceFilter;
import app.ringlet.protocol.ApiError;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import tools.jackson.databind.json.JsonMapper;

/** A socket's own threads know nothing of the request, so what that proved is kept. */
@Component
class KeepFollower implements HandshakeInterceptor {

    private final JsonMapper json;

    KeepFollower(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes)
            throws IOException {
        try {
            Follower.ofRequest().keepIn(attributes);
            return true;
        } catch (Refusal refusal) {
            // Spring would make a failure of the server of it.
            response.setStatusCode(HttpStatusCode.valueOf(refusal.code().httpStatus()));
            response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
            String message = String.valueOf(refusal.getMessage());
            response.getBody()
                    .write(json.writeValueAsBytes(
                            ApiError.of(refusal.code(), message, refusal.errors(), MDC.get(TraceFilter.KEY))));
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}
}
