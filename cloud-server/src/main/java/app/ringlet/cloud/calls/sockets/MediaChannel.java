package app.ringlet.cloud.calls.sockets;

import app.ringlet.protocol.media.MediaClose;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;

/** One media socket, between its door and Netty's frames. */
final class MediaChannel extends SimpleChannelInboundHandler<WebSocketFrame> implements Wire {

    private static final Logger log = LoggerFactory.getLogger(MediaChannel.class);
    /** Whoever does not read does not answer a close either. */
    private static final int PATIENCE_SECONDS = 2;

    private static final CloseStatus TOO_SLOW = new CloseStatus(MediaClose.TOO_SLOW, "too far behind");

    private final MediaDoor door;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable Channel channel;
    // Of the loop's thread alone.
    private MediaDoor.@Nullable Guest guest;

    MediaChannel(MediaDoor door) {
        this.door = door;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
        guest = door.opened(this);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        MediaDoor.Guest known = guest;
        if (known == null) {
            return;
        }
        switch (frame) {
            case TextWebSocketFrame text -> {
                if (!closing.get()) {
                    known.text(text.text());
                }
            }
            case BinaryWebSocketFrame binary -> {
                if (!closing.get()) {
                    known.binary(binary.content().nioBuffer());
                }
            }
            case PingWebSocketFrame ping ->
                send(new PongWebSocketFrame(ping.content().retain()));
            case CloseWebSocketFrame close -> {
                if (closing.getAndSet(true)) {
                    context.close();
                } else {
                    context.writeAndFlush(close.retain()).addListener(ChannelFutureListener.CLOSE);
                }
            }
            default -> {
                // A pong that nobody asked for.
            }
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        MediaDoor.Guest known = guest;
        guest = null;
        closing.set(true);
        if (known != null) {
            known.closed();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        switch (cause) {
            case CorruptedWebSocketFrameException refused ->
                close(new CloseStatus(refused.closeStatus().code()));
            case TooLongFrameException huge -> close(CloseStatus.TOO_BIG_TO_PROCESS);
            case IOException broken -> context.close();
            default -> {
                log.error("A media socket's message failed", cause);
                close(CloseStatus.SERVER_ERROR);
            }
        }
    }

    @Override
    public void text(String message) {
        text(message.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void text(byte[] utf8) {
        send(new TextWebSocketFrame(Unpooled.wrappedBuffer(utf8)));
    }

    @Override
    public void binary(ByteBuffer message) {
        send(new BinaryWebSocketFrame(Unpooled.wrappedBuffer(message)));
    }

    private void send(WebSocketFrame frame) {
        Channel open = channel;
        if (open == null || closing.get()) {
            frame.release();
        } else if (open.isWritable()) {
            open.writeAndFlush(frame, open.voidPromise());
        } else {
            frame.release();
            close(TOO_SLOW);
        }
    }

    @Override
    public void close(CloseStatus status) {
        Channel open = channel;
        if (open == null || closing.getAndSet(true)) {
            return;
        }
        String reason = status.getReason() == null ? "" : status.getReason();
        open.writeAndFlush(new CloseWebSocketFrame(status.getCode(), reason));
        open.eventLoop().schedule(() -> open.close(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
