package app.ringlet.stress;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/** HTTP by hand, each request over a connection of its own that can be cut anywhere. */
final class RawHttp {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 30_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** Where the client leaves. */
    enum Cut {
        NOWHERE,
        IN_REQUEST,
        BEFORE_ANSWER,
        IN_ANSWER
    }

    record Answer(int status, String body) {}

    /** The client has left, on purpose: nobody knows what came of the request. */
    static final class HasLeft extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** @throws HasLeft after the cut. @throws IOException if the server is not there, or leaves before it has answered */
    Answer send(String method, String path, Map<String, String> headers, String body, Cut cut, Random random)
            throws IOException {
        byte[] request = request(method, path, headers, body);
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(READ_MILLIS);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            // Half of those who leave do so with a reset.
            socket.setSoLinger(cut != Cut.NOWHERE && random.nextBoolean(), 0);
            OutputStream out = socket.getOutputStream();
            out.write(request, 0, cut == Cut.IN_REQUEST ? 1 + random.nextInt(request.length - 1) : request.length);
            out.flush();
            switch (cut) {
                case IN_REQUEST, BEFORE_ANSWER -> throw new HasLeft();
                case IN_ANSWER -> {
                    socket.getInputStream().readNBytes(1 + random.nextInt(300));
                    throw new HasLeft();
                }
                case NOWHERE -> {}
            }
            return answer(socket.getInputStream());
        }
    }

    private static byte[] request(String method, String path, Map<String, String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        // Of 1.0, so that the answer comes in one piece and ends with the connection.
        StringJoiner head = new StringJoiner("\r\n", "", "\r\n\r\n")
                .add(method + " " + path + " HTTP/1.0")
                .add("Host: localhost")
                .add("Content-Type: application/json")
                .add("Content-Length: " + content.length);
        headers.forEach((name, value) -> head.add(name + ": " + value));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
        return all.toByteArray();
    }

    private static Answer answer(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("the server has left");
        }
        return new Answer(Integer.parseInt(all.substring(9, 12)), all.substring(end + 4));
    }
}
