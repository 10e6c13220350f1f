package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.sockets.MediaHandshakes;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebSocketConfigurer {

    private final DeskSocket socket;
    private final MediaHandshakes handshakes;

    DeskConfiguration(DeskSocket socket, MediaHandshakes handshakes) {
        this.socket = socket;
        this.handshakes = handshakes;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(MediaHandshakes.NOBODY, DeskSocket.PATH).setHandshakeHandler(handshakes.into(socket));
    }
}
