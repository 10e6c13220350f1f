package app.ringlet.simulator.sip;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Telephone;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A telephone at the other end of an RTP session (RFC 3550): PCMU in frames of 20 ms, keys by RFC 4733. */
final class RtpTelephone implements Telephone, AutoCloseable {
    private static final int HEADER = 12;
    /** Beyond that the sender's clock is faster than ours, and the oldest goes. */
    private static final int MOST_WAITING = 8;

    private static final int WAITING_BEFORE_START = 2;
    private static final String KEYS = "0123456789*#ABCD";

    private final DatagramSocket socket;
    private final InetSocketAddress other;
    private final int keyType;
    private final Consumer<Character> onKey;
    private final ConcurrentLinkedDeque<byte[]> waiting = new ConcurrentLinkedDeque<>();
    private final int source = ThreadLocalRandom.current().nextInt();
    private int sequence = ThreadLocalRandom.current().nextInt(0x8000);
    private int timestamp = ThreadLocalRandom.current().nextInt();
    private boolean started;
    // Both of the receiving thread alone.
    private int lastSequence = -1;
    private long lastKey = -1;

    RtpTelephone(Sdp offer, InetAddress here, Consumer<Character> onKey) throws IOException {
        this.other = offer.rtp();
        this.keyType = offer.keys();
        this.onKey = onKey;
        this.socket = new DatagramSocket(0, here);
        Thread.ofVirtual().name("rtp-" + socket.getLocalPort()).start(this::receive);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[1_500], 1_500);
        while (!socket.isClosed()) {
            try {
                packet.setLength(1_500);
                socket.receive(packet);
                take(ByteBuffer.wrap(packet.getData(), 0, packet.getLength()));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void take(ByteBuffer packet) {
        if (packet.remaining() < HEADER || (packet.get(0) & 0xC0) != 0x80) {
            return;
        }
        int type = packet.get(1) & 0x7F;
        int number = packet.getShort(2) & 0xFFFF;
        int at = HEADER + 4 * (packet.get(0) & 0x0F);
        if (type != 0) {
            key(packet, type, at);
            return;
        }
        // What comes later than its successor is too late; half the circle is before, half after.
        if (lastSequence >= 0 && (number - lastSequence & 0xFFFF) > 0x8000 || number == lastSequence) {
            return;
        }
        lastSequence = number;
        for (; at + Sound.FRAME <= packet.limit(); at += Sound.FRAME) {
            byte[] frame = new byte[Sound.FRAME];
            packet.get(at, frame);
            waiting.add(frame);
        }
        while (waiting.size() > MOST_WAITING) {
            waiting.poll();
        }
    }

    /** An event's packets repeat, with one timestamp, until its end and some times after it. */
    private void key(ByteBuffer packet, int type, int at) {
        if (type == keyType && keyType != 0 && packet.limit() >= at + 4) {
            int event = packet.get(at) & 0xFF;
            long began = Integer.toUnsignedLong(packet.getInt(4));
            if (event < KEYS.length() && began != lastKey) {
                lastKey = began;
                onKey.accept(KEYS.charAt(event));
            }
        }
    }

    @Override
    public byte @Nullable [] speak() {
        if (!started && waiting.size() < WAITING_BEFORE_START) {
            return null;
        }
        started = true;
        return waiting.poll();
    }

    @Override
    public void hear(byte[] frame) {
        ByteBuffer packet = ByteBuffer.allocate(HEADER + frame.length);
        packet.put((byte) 0x80)
                .put((byte) 0)
                .putShort((short) sequence++)
                .putInt(timestamp)
                .putInt(source);
        packet.put(frame);
        timestamp += frame.length;
        try {
            byte[] bytes = Arrays.copyOf(packet.array(), packet.position());
            socket.send(new DatagramPacket(bytes, bytes.length, other));
        } catch (IOException closed) {
            // Nobody is told of lost packets.
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
