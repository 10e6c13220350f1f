package app.ringlet.cloud.providers.standin;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a WebSocket server as a stand-in needs, so that it can also break off anywhere. */
final class WebSocketStandIn implements AutoCloseable {

    /** What is done with a connection. */
    interface Handler {
        void handle(Connection connection) throws IOException;
    }

    private final ServerSocket listening;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    WebSocketStandIn(Handler handler) {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(() -> accept(handler));
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept(Handler handler) {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> serve(handler, socket));
            } catch (IOException e) {
                // Closed.
                return;
            }
        }
    }

    private static void serve(Handler handler, Socket socket) {
        try (socket) {
            handler.handle(new Connection(socket));
        } catch (IOException e) {
            // The other side has gone; that is its right.
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One client's. */
    static final class Connection {

        private static final String MAGIC = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

        private final DataInputStream in;
        private final OutputStream out;
        private final Socket socket;
        private final String path;
        private final Map<String, String> headers = new HashMap<>();

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            this.out = socket.getOutputStream();
            this.path = line().split(" ")[1];
            String header = line();
            while (!header.isEmpty()) {
                String[] parts = header.split(":", 2);
                headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
                header = line();
            }
        }

        private String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int one = in.read();
            while (one != '\n' && one >= 0) {
                if (one != '\r') {
                    line.write(one);
                }
                one = in.read();
            }
            return line.toString(StandardCharsets.US_ASCII);
        }

        String path() {
            return path;
        }

        String header(String name) {
            return headers.getOrDefault(name, "");
        }

        void refuse(int status, String retryAfter) throws IOException {
            String after = retryAfter.isEmpty() ? "" : "Retry-After: " + retryAfter + "\r\n";
            ascii("HTTP/1.1 " + status + " No\r\n" + after + "Content-Length: 0\r\nConnection: close\r\n\r\n");
        }

        void accept() throws IOException {
            ascii("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                    + "Sec-WebSocket-Accept: " + accepted(header("sec-websocket-key")) + "\r\n\r\n");
        }

        private static String accepted(String key) {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-1").digest((key + MAGIC).getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private void ascii(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** The next text message; null when the client has gone. */
        String read() throws IOException {
            ByteArrayOutputStream message = new ByteArrayOutputStream();
            while (true) {
                int head = in.read();
                if (head < 0 || (head & 0x0f) == 8) {
                    return null;
                }
                byte[] payload = payload();
                if ((head & 0x0f) == 9) {
                    continue;
                }
                message.write(payload);
                if ((head & 0x80) != 0) {
                    return message.toString(StandardCharsets.UTF_8);
                }
            }
        }

        private byte[] payload() throws IOException {
            long length = in.read() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            byte[] mask = in.readNBytes(4);
            byte[] bytes = in.readNBytes((int) length);
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] ^= mask[i % 4];
            }
            return bytes;
        }

        void write(String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(0x81);
            if (bytes.length < 126) {
                frame.write(bytes.length);
            } else {
                frame.write(126);
                frame.write(bytes.length >> 8);
                frame.write(bytes.length & 0xff);
            }
            frame.write(bytes);
            out.write(frame.toByteArray());
            out.flush();
        }

        /** Without a word. */
        void close() throws IOException {
            socket.close();
        }
    }
}
