package app.ringlet.cloud.calls.sockets;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameEncoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The one thread that reads and writes all media sockets: what comes in at one goes out at another without a change of thread. Begins
 * with the first socket.
 */
@Component
public class MediaLoop implements AutoCloseable {

    /** Bytes of the messages that come thousands of times a second, and more. */
    private static final int USUAL = 16 * 1024;

    private final EventLoopGroup group = new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("media", true, Thread.MAX_PRIORITY), NioIoHandler.newFactory());

    /** Of the loop's thread: what came last. */
    private final byte[] message = new byte[USUAL];

    /** @param early what had been read already. @param onClosed once, when the socket is closed */
    void take(SocketChannel socket, ByteBuf early, MediaDoor door, Runnable onClosed) {
        NioSocketChannel channel = new NioSocketChannel(null, socket);
        channel.config().setAutoRead(false);
        channel.config().setOption(ChannelOption.TCP_NODELAY, true);
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(door.mostWaiting() / 2, door.mostWaiting()));
        channel.closeFuture().addListener(closed -> onClosed.run());
        prepare(channel.pipeline(), door, message);
        group.register(channel).addListener(registered -> {
            if (registered.isSuccess()) {
                channel.pipeline().fireChannelRead(early).fireChannelReadComplete();
                channel.config().setAutoRead(true);
            } else {
                early.release();
                channel.close();
            }
        });
    }

    static void prepare(ChannelPipeline pipeline, MediaDoor door, byte[] message) {
        MediaChannel guest = new MediaChannel(door);
        pipeline.addLast(new WholeFrames(guest, door.longest(), message))
                .addLast(new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                        .expectMaskedFrames(true)
                        .allowExtensions(false)
                        .maxFramePayloadLength(door.longest())
                        // Here it would close before the other side can read why.
                        .closeOnProtocolViolation(false)
                        .build()))
                .addLast(new WebSocket13FrameEncoder(false))
                .addLast(new WebSocketFrameAggregator(door.longest()))
                .addLast(guest);
    }

    @Override
    public void close() {
        group.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }
}
