package app.ringlet.simulator.sip;

import app.ringlet.simulator.carrier.CallStatus;
import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.sip.SipMessage.Header;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes calls of SIP telephones over UDP on the loopback address: the user of the dialled address is the number, that of the
 * caller's is the caller's number. No registration, no authentication: there is nobody else on this network.
 */
public final class SipServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SipServer.class);
    private static final int MOST_CALLS = 100;
    private static final String ALLOWED = "INVITE, ACK, BYE, CANCEL, OPTIONS";

    record Peer(SocketAddress address) {}

    private final Carrier carrier;
    private final DatagramSocket socket;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, SipCall> calls = new ConcurrentHashMap<>();

    /** @param port 0 for any that is free */
    public SipServer(Carrier carrier, int port) throws IOException {
        this.carrier = carrier;
        this.socket = new DatagramSocket(port, InetAddress.getLoopbackAddress());
        threads.execute(this::receive);
    }

    public String host() {
        return socket.getLocalAddress().getHostAddress();
    }

    public int port() {
        return socket.getLocalPort();
    }

    InetAddress address() {
        return socket.getLocalAddress();
    }

    Executor executor() {
        return threads;
    }

    Header contact() {
        return new Header("Contact", "<sip:carrier@" + host() + ":" + port() + ">");
    }

    void forget(String callId) {
        calls.remove(callId);
    }

    synchronized void send(SipMessage message, Peer to) {
        byte[] bytes = message.bytes();
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to.address()));
        } catch (IOException closed) {
            log.debug("Not sent: {}", message.first());
        }
    }

    private void receive() {
        DatagramPacket packet = new DatagramPacket(new byte[65_535], 65_535);
        while (!socket.isClosed()) {
            try {
                packet.setLength(65_535);
                socket.receive(packet);
            } catch (IOException closed) {
                return;
            }
            try {
                SipMessage.read(packet.getData(), packet.getLength())
                        .filter(SipMessage::request)
                        .ifPresent(request -> take(request, new Peer(packet.getSocketAddress())));
            } catch (RuntimeException failure) {
                log.error("A SIP request failed", failure);
            }
        }
    }

    private void take(SipMessage request, Peer peer) {
        Optional<SipCall> known = Optional.ofNullable(calls.get(request.header("Call-ID")));
        switch (request.method()) {
            case "INVITE" -> known.ifPresentOrElse(SipCall::again, () -> invite(request, peer));
            case "ACK" -> known.ifPresent(SipCall::acknowledge);
            case "BYE" -> {
                answer(request, peer, known.isPresent() ? 200 : 481, known.isPresent() ? "OK" : "No Such Call");
                known.ifPresent(SipCall::hungUp);
            }
            case "CANCEL" -> {
                answer(request, peer, known.isPresent() ? 200 : 481, known.isPresent() ? "OK" : "No Such Call");
                known.ifPresent(SipCall::hungUp);
            }
            case "OPTIONS" ->
                send(request.answer(200, "OK", "carrier", List.of(contact(), new Header("Allow", ALLOWED)), ""), peer);
            default ->
                send(
                        request.answer(405, "Method Not Allowed", "carrier", List.of(new Header("Allow", ALLOWED)), ""),
                        peer);
        }
    }

    private void answer(SipMessage request, Peer peer, int status, String reason) {
        send(request.answer(status, reason, "carrier", List.of(), ""), peer);
    }

    private void invite(SipMessage invite, Peer peer) {
        Sdp offer = Sdp.offer(invite.body()).orElse(null);
        String from = SipMessage.user(invite.header("From"));
        if (offer == null) {
            answer(invite, peer, 488, "Not Acceptable Here");
        } else if (!from.matches("\\+\\d{8,15}")) {
            answer(invite, peer, 403, "Forbidden");
        } else if (calls.size() >= MOST_CALLS) {
            answer(invite, peer, 503, "Service Unavailable");
        } else {
            answer(invite, peer, 100, "Trying");
            place(invite, peer, offer, from);
        }
    }

    private void place(SipMessage invite, Peer peer, Sdp offer, String from) {
        // Keys may come before the call is known here; those are nobody's.
        AtomicReference<PhoneCall> pressed = new AtomicReference<>();
        RtpTelephone telephone;
        try {
            telephone = new RtpTelephone(offer, address(), key -> press(pressed.get(), key));
        } catch (IOException noPort) {
            answer(invite, peer, 503, "Service Unavailable");
            return;
        }
        try {
            PhoneCall call = carrier.phone(from).dial(invite.dialled());
            pressed.set(call);
            SipCall taken = new SipCall(this, peer, invite, call, telephone, offer);
            calls.put(invite.header("Call-ID"), taken);
            taken.begin();
        } catch (IllegalStateException | IllegalArgumentException engaged) {
            telephone.close();
            answer(invite, peer, 486, "Busy Here");
        }
    }

    private static void press(@org.jspecify.annotations.Nullable PhoneCall call, char key) {
        if (call != null && call.status() == CallStatus.IN_PROGRESS) {
            call.press(String.valueOf(key));
        }
    }

    @Override
    public void close() {
        socket.close();
        threads.shutdownNow();
    }
}
