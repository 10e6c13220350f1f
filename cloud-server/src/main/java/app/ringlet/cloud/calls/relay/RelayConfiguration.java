package app.ringlet.cloud.calls.relay;

import app.ringlet.cloud.calls.twilio.stream.SignedUpgrade;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
class RelayConfiguration implements WebSocketConfigurer {

    static final String PATH = "/api/v1/media/relay";

    private final RelaySocket socket;
    private final SignedUpgrade signed;

    RelayConfiguration(RelaySocket socket, SignedUpgrade signed) {
        this.socket = socket;
        this.signed = signed;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // The carrier is no browser: it names no origin, and its signature says more than one would.
        registry.addHandler(socket, PATH).addInterceptors(signed);
    }
}
