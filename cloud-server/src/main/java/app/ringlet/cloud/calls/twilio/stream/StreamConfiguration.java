package app.ringlet.cloud.calls.twilio.stream;

import app.ringlet.cloud.calls.sockets.MediaHandshakes;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
class StreamConfiguration implements WebSocketConfigurer {

    /** Where the carrier's streams come in. */
    static final String PATH = "/api/v1/media/twilio";

    private final CarrierSocket socket;
    private final SignedUpgrade signed;
    private final MediaHandshakes handshakes;

    StreamConfiguration(CarrierSocket socket, SignedUpgrade signed, MediaHandshakes handshakes) {
        this.socket = socket;
        this.signed = signed;
        this.handshakes = handshakes;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        // The carrier is no browser: it names no origin, and its signature says more than one would.
        registry.addHandler(MediaHandshakes.NOBODY, PATH)
                .setHandshakeHandler(handshakes.into(socket))
                .addInterceptors(signed);
    }
}
