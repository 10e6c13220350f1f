package app.ringlet.cloud.calls.desk;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration implements WebSocketConfigurer {

    private final DeskSocket socket;

    DeskConfiguration(DeskSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, DeskSocket.PATH);
    }
}
