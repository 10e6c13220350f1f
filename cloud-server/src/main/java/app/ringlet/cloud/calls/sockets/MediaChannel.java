package app.ringlet.cloud.calls.sockets;

import app.ringlet.protocol.media.MediaClose;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
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

    // RFC 6455, 5.2: a frame that is a whole message, and lengths of two and of eight bytes.
    private static final int FIN_TEXT = 0x81;
    private static final int FIN_BINARY = 0x82;
    private static final int FIN_PONG = 0x8A;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;
    private static final int MOST_HEADER = 10;

    private static final CloseStatus TOO_SLOW = new CloseStatus(MediaClose.TOO_SLOW, "too far behind");

    private final MediaDoor door;
    private final AtomicBoolean closing = new AtomicBoolean();
    private volatile @Nullable Channel channel;
    private volatile @Nullable ChannelHandlerContext beforeEncoder;
    // Of the loop's thread alone.
    private MediaDoor.@Nullable Guest guest;

    MediaChannel(MediaDoor door) {
        this.door = door;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        channel = context.channel();
        beforeEncoder = context.pipeline().firstContext();
        guest = door.opened(this);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        switch (frame) {
            case TextWebSocketFrame text -> received(true, ByteBufUtil.getBytes(text.content()));
            case BinaryWebSocketFrame binary -> received(false, ByteBufUtil.getBytes(binary.content()));
            case PingWebSocketFrame ping -> send(FIN_PONG, ping.content().nioBuffer());
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

    private void received(boolean text, byte[] message) {
        received(text, message, message.length);
    }

    /** A whole message, on the loop's thread. */
    void received(boolean text, byte[] message, int length) {
        MediaDoor.Guest known = guest;
        if (known == null || closing.get()) {
            return;
        }
        if (text) {
            known.text(message, length);
        } else {
            known.binary(ByteBuffer.wrap(message, 0, length));
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
        send(FIN_TEXT, ByteBuffer.wrap(utf8));
    }

    @Override
    public void binary(ByteBuffer message) {
        send(FIN_BINARY, message);
    }

    /** One frame, made here, past the encoder. */
    private void send(int kind, ByteBuffer message) {
        ChannelHandlerContext way = beforeEncoder;
        if (way == null || closing.get()) {
            return;
        }
        if (!way.channel().isWritable()) {
            close(TOO_SLOW);
            return;
        }
        int length = message.remaining();
        ByteBuf frame = way.alloc().directBuffer(MOST_HEADER + length).writeByte(kind);
        if (length < TWO_BYTES) {
            frame.writeByte(length);
        } else if (length <= 0xFFFF) {
            frame.writeByte(TWO_BYTES).writeShort(length);
        } else {
            frame.writeByte(EIGHT_BYTES).writeLong(length);
        }
        way.writeAndFlush(frame.writeBytes(message), way.voidPromise());
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
