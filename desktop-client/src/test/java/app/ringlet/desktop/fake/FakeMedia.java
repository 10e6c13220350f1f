package app.ringlet.desktop.fake;

import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaClose;
import app.ringlet.protocol.media.MediaFrame;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The media socket of the fake server: takes each token once, keeps what it is told, says what a test wants. */
public final class FakeMedia {

    public final List<DeskCommand> commands = new CopyOnWriteArrayList<>();
    public final List<MediaFrame> frames = new CopyOnWriteArrayList<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();
    private final List<Session> sessions = new CopyOnWriteArrayList<>();

    String newToken() {
        String token = UUID.randomUUID().toString();
        tokens.add(token);
        return token;
    }

    /** Says this to every softphone. */
    public void tell(DeskNotice notice) {
        sessions.forEach(session -> tell(session, notice));
    }

    private static void tell(Session session, DeskNotice notice) {
        try {
            session.getBasicRemote().sendText(FakeServer.JSON.writeValueAsString(notice));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public void tell(String text) throws IOException {
        for (Session session : sessions) {
            session.getBasicRemote().sendText(text);
        }
    }

    public void send(MediaFrame frame) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MediaFrame.BYTES);
        frame.write(bytes);
        send(bytes.flip());
    }

    public void send(ByteBuffer bytes) throws IOException {
        for (Session session : sessions) {
            session.getBasicRemote().sendBinary(bytes.duplicate());
        }
    }

    /** Cuts every line. */
    public void cut(int code) throws IOException {
        for (Session session : sessions) {
            session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), "cut"));
        }
    }

    public int desks() {
        return sessions.size();
    }

    /** One softphone's line. */
    final class Socket extends Endpoint {

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            MessageHandler.Whole<String> words = text -> hear(session, text);
            MessageHandler.Whole<ByteBuffer> sound = bytes -> frames.add(MediaFrame.read(bytes));
            session.addMessageHandler(String.class, words);
            session.addMessageHandler(ByteBuffer.class, sound);
        }

        private void hear(Session session, String text) {
            DeskCommand command = FakeServer.JSON.readValue(text, DeskCommand.class);
            if (command instanceof DeskCommand.Hello hello) {
                if (!tokens.remove(hello.token())) {
                    refuse(session);
                    return;
                }
                sessions.add(session);
                tell(session, new DeskNotice.Ready(20));
            }
            commands.add(command);
        }

        private static void refuse(Session session) {
            try {
                session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(MediaClose.TOKEN_REFUSED), "no"));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void onClose(Session session, CloseReason reason) {
            sessions.remove(session);
        }

        @Override
        public void onError(Session session, Throwable error) {
            sessions.remove(session);
        }
    }
}
