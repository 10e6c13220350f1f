package app.ringlet.cloud.calls.sockets;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/**
 * The short way in: a message that is whole in one frame, as every frame of audio is, goes to its guest without an object of its own.
 * All other frames of RFC 6455 go on to Netty's decoder, each of them in one piece; so does everything from the first that is ill-formed on.
 */
final class WholeFrames extends ChannelInboundHandlerAdapter {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int FIN = 0x80;
    private static final int RESERVED = 0x70;
    private static final int OPCODE = 0x0F;
    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int MASKED = 0x80;
    private static final int LENGTH = 0x7F;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private static final int MORE_IS_NEEDED = -1;
    private static final int ILL_FORMED = -2;

    private final MediaChannel channel;
    private final int longest;
    private final byte[] message;
    /** A frame's beginning. */
    private @Nullable ByteBuf kept;

    private boolean fragmented;
    private boolean illFormed;

    /** @param longest bytes of a message. @param message lent to one guest after the other; what does not fit in takes the long way */
    WholeFrames(MediaChannel channel, int longest, byte[] message) {
        this.channel = channel;
        this.longest = longest;
        this.message = message;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object read) {
        ByteBuf in = (ByteBuf) read;
        ByteBuf before = kept;
        if (before != null) {
            kept = null;
            try {
                before.writeBytes(in);
            } finally {
                in.release();
            }
            in = before;
        }
        try {
            frames(context, in);
            if (in.isReadable()) {
                kept = context.alloc().buffer(in.readableBytes()).writeBytes(in);
            }
        } finally {
            in.release();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        ByteBuf before = kept;
        kept = null;
        if (before != null) {
            before.release();
        }
    }

    private void frames(ChannelHandlerContext context, ByteBuf in) {
        while (in.isReadable()) {
            int length = illFormed ? ILL_FORMED : payload(in);
            if (length == ILL_FORMED) {
                illFormed = true;
                context.fireChannelRead(in.readRetainedSlice(in.readableBytes()));
                return;
            }
            if (length == MORE_IS_NEEDED) {
                return;
            }
            int header = header(in.getByte(in.readerIndex() + 1) & LENGTH);
            if (in.readableBytes() < header + length) {
                return;
            }
            frame(context, in, header, length);
        }
    }

    private void frame(ChannelHandlerContext context, ByteBuf in, int header, int length) {
        int first = in.getByte(in.readerIndex());
        int opcode = first & OPCODE;
        boolean whole = (first & FIN) != 0;
        boolean fits = length <= message.length;
        if (whole && fits && !fragmented && (opcode == TEXT || opcode == BINARY)) {
            int mask = in.getInt(in.readerIndex() + header - Integer.BYTES);
            in.skipBytes(header).readBytes(message, 0, length);
            unmask(mask, length);
            channel.received(opcode == TEXT, message, length);
            return;
        }
        if (opcode <= BINARY) {
            fragmented = !whole;
        }
        context.fireChannelRead(in.readRetainedSlice(header + length));
    }

    /** @return its length in bytes; negative if that cannot be told yet, or this is no frame that may come */
    private int payload(ByteBuf in) {
        int start = in.readerIndex();
        int there = in.readableBytes();
        if (there < 2) {
            return MORE_IS_NEEDED;
        }
        int second = in.getByte(start + 1);
        int length = second & LENGTH;
        if ((second & MASKED) == 0 || (in.getByte(start) & RESERVED) != 0 || length == EIGHT_BYTES) {
            return ILL_FORMED;
        }
        if (length < TWO_BYTES) {
            return length;
        }
        if (there < 2 + Short.BYTES) {
            return MORE_IS_NEEDED;
        }
        int written = in.getUnsignedShort(start + 2);
        return written < TWO_BYTES || written > longest ? ILL_FORMED : written;
    }

    private static int header(int length) {
        return 2 + (length == TWO_BYTES ? Short.BYTES : 0) + Integer.BYTES;
    }

    private void unmask(int mask, int length) {
        long both = (long) mask << Integer.SIZE | mask & 0xFFFF_FFFFL;
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            LONG.set(message, at, (long) LONG.get(message, at) ^ both);
        }
        for (; at < length; at++) {
            message[at] ^= (byte) (mask >>> 24 - (at & 3) * Byte.SIZE);
        }
    }
}
