package app.ringlet.cloud.push.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

    private final PushSocket socket;
    private final KeepFollower keepFollower;

    SocketConfiguration(PushSocket socket, KeepFollower keepFollower) {
        this.socket = socket;
        this.keepFollower = keepFollower;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/api/v1/push").addInterceptors(keepFollower);
    }
}
