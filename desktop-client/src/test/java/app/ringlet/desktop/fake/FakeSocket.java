package app.ringlet.desktop.fake;

import app.ringlet.protocol.push.Hello;
import app.ringlet.protocol.push.PushMessage;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;

/** One desk's line. */
public final class FakeSocket extends Endpoint {

    private final FakeServer server;
    private Session session;

    FakeSocket(FakeServer server) {
        this.server = server;
    }

    @Override
    public void onOpen(Session opened, EndpointConfig config) {
        session = opened;
        if (!server.accounts.accepts((String) config.getUserProperties().get("token"))) {
            drop(4401);
            return;
        }
        MessageHandler.Whole<String> handler = text -> server.hello(this, FakeServer.JSON.readValue(text, Hello.class));
        opened.addMessageHandler(String.class, handler);
    }

    @Override
    public void onClose(Session closed, CloseReason reason) {
        server.gone(this);
    }

    @Override
    public void onError(Session broken, Throwable error) {
        server.gone(this);
    }

    synchronized void send(PushMessage message) {
        try {
            session.getBasicRemote().sendText(FakeServer.JSON.writeValueAsString(message));
        } catch (IOException | IllegalStateException e) {
            server.gone(this);
        }
    }

    void drop(int code) {
        try {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), "cut"));
        } catch (IOException e) {
            server.gone(this);
        }
    }
}
