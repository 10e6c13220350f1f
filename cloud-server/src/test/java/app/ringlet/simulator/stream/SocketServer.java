package app.ringlet.simulator.stream;

import com.twilio.security.RequestValidator;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A customer's socket for the simulator's own tests: takes what is rightly signed, and does as the test says. */
public final class SocketServer implements AutoCloseable {
    private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ServerSocket server;
    private final String authToken;
    private final BlockingQueue<SocketPeer> peers = new LinkedBlockingQueue<>();
    private final List<Socket> open = new ArrayList<>();

    public SocketServer(String authToken) {
        this.authToken = authToken;
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new IllegalStateException(noPort);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url(String path) {
        return "wss://localhost:" + server.getLocalPort() + path;
    }

    /** The next that has connected; waits for it. */
    public SocketPeer awaitPeer() {
        try {
            SocketPeer peer = peers.poll(20, TimeUnit.SECONDS);
            if (peer == null) {
                throw new AssertionError("nobody connected");
            }
            return peer;
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                synchronized (open) {
                    open.add(socket);
                }
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // As the test has it.
        }
    }

    private void serve(Socket socket) {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            String path = line(in).split(" ")[1];
            Map<String, String> headers = new HashMap<>();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String[] parts = line.split(": ", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
            }
            String signature = headers.getOrDefault("x-twilio-signature", "");
            if (!new RequestValidator(authToken).validate(url(path), Map.of(), signature)) {
                answer(socket, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                socket.close();
                return;
            }
            answer(
                    socket,
                    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accepted(headers.getOrDefault("sec-websocket-key", ""))
                            + "\r\n\r\n");
            SocketPeer peer = new SocketPeer(socket);
            peers.add(peer);
            peer.read(in);
        } catch (IOException lost) {
            // The test sees it by what does not come.
        }
    }

    private static void answer(Socket socket, String head) throws IOException {
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String accepted(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(hash);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.readUnsignedByte(); next != '\n'; next = in.readUnsignedByte()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
            synchronized (open) {
                for (Socket socket : open) {
                    socket.close();
                }
            }
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
