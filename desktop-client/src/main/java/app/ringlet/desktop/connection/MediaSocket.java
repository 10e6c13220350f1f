package app.ringlet.desktop.connection;

import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.media.MediaFrame;
import app.ringlet.protocol.media.SoftphoneApi;
import app.ringlet.protocol.media.SoftphoneSession;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The media socket over HTTP: a fresh token for each link. */
final class MediaSocket implements MediaLink {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final double NANOS_A_MILLI = 1e6;
    private static final Logger log = LoggerFactory.getLogger(MediaSocket.class);

    private final HttpClient http;
    private final SoftphoneApi sessions;

    MediaSocket(HttpClient http, SoftphoneApi sessions) {
        this.http = http;
        this.sessions = sessions;
    }

    @Override
    public Open open(@Nullable UUID resume, Listener listener) {
        SoftphoneSession session = sessions.open();
        try {
            WebSocket socket = http.newWebSocketBuilder()
                    .connectTimeout(TIMEOUT)
                    .buildAsync(session.mediaUrl(), new Ear(listener))
                    .get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            MediaSender sender = new MediaSender(socket);
            sender.send(new DeskCommand.Hello(session.token(), resume));
            return sender;
        } catch (ExecutionException | TimeoutException e) {
            throw new ServerFailure.Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure.Unreachable(e);
        }
    }

    /** Reads what comes, frames as well as words. */
    private static final class Ear implements WebSocket.Listener {

        private final Listener listener;
        private final StringBuilder text = new StringBuilder();
        private final ByteBuffer bytes = ByteBuffer.allocate(MediaFrame.BYTES);
        private boolean tooLong;

        Ear(Listener listener) {
            this.listener = listener;
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            if (data.remaining() <= bytes.remaining()) {
                bytes.put(data);
            } else {
                tooLong = true;
            }
            if (last) {
                MediaFrame frame = tooLong ? null : MediaFrame.read(bytes.flip());
                if (frame != null) {
                    listener.onFrame(frame, System.nanoTime() / NANOS_A_MILLI);
                }
                bytes.clear();
                tooLong = false;
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    listener.onNotice(Wire.JSON.readValue(text.toString(), DeskNotice.class));
                } catch (JacksonException e) {
                    // From a newer server; a call must not end for that.
                    log.info("a notice that this desk does not know: {}", e.getOriginalMessage());
                }
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            if (message.remaining() == Long.BYTES) {
                listener.onRoundTrip(Duration.ofNanos(System.nanoTime() - message.getLong()));
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            listener.onClosed(code);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            log.debug("media socket broke", error);
            listener.onClosed(PushSocket.BROKEN);
        }
    }
}
