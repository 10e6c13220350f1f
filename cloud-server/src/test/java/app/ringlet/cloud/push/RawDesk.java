package app.ringlet.cloud.push;

import app.ringlet.testing.TestClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A desk whose program has stopped: its socket is open, but nobody answers, and nobody reads unless told to. */
final class RawDesk implements AutoCloseable {

    private static final int WAIT_MILLIS = 40_000;

    private final Socket socket = new Socket();

    RawDesk(TestClient client) throws IOException {
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(WAIT_MILLIS);
        int port = client.baseUrl().getPort();
        socket.connect(new InetSocketAddress("localhost", port), WAIT_MILLIS);
        send(("GET /api/v1/push HTTP/1.1\r\nHost: localhost:" + port
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nAuthorization: Bearer "
                        + client.tokens().accessToken() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        String answer = readHead();
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException(answer);
        }
        send(textFrame("{\"type\":\"hello\",\"lastSeq\":0}"));
    }

    /** Reads whatever the server has sent until it hangs up. @throws java.net.SocketTimeoutException if it does not */
    void readToTheEnd() throws IOException {
        InputStream in = socket.getInputStream();
        byte[] buffer = new byte[65_536];
        try {
            while (in.read(buffer) >= 0) {
                // Nobody looks at it.
            }
        } catch (SocketException reset) {
            // An end too.
        }
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** Masked with zeros, which leaves the text as it is. */
    private static byte[] textFrame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[6 + payload.length];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | payload.length);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }

    private void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
