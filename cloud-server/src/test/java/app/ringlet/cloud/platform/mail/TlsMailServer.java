package app.ringlet.cloud.platform.mail;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that upgrades to TLS (RFC 3207) with a certificate of its own making, asks for a sign-in, and keeps what it hears. */
final class TlsMailServer implements AutoCloseable {

    static final String STORE_PASSWORD = "obviously-fake";

    private final ServerSocket door;
    private final SSLContext tls;
    private final Path keyStore;
    private final StringBuffer clear = new StringBuffer();
    private final StringBuffer sealed = new StringBuffer();
    private volatile boolean offersEncryption = true;

    private TlsMailServer(ServerSocket door, SSLContext tls, Path keyStore) {
        this.door = door;
        this.tls = tls;
        this.keyStore = keyStore;
    }

    static TlsMailServer start(Path folder) throws Exception {
        Path store = folder.resolve("mail.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "mail",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .inheritIO()
                .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no certificate");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, STORE_PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, STORE_PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        TlsMailServer server = new TlsMailServer(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), tls, store);
        Thread.ofVirtual().start(server::listen);
        return server;
    }

    int port() {
        return door.getLocalPort();
    }

    Path keyStore() {
        return keyStore;
    }

    void offerNoEncryption() {
        offersEncryption = false;
    }

    String inTheClear() {
        return clear.toString();
    }

    String encrypted() {
        return sealed.toString();
    }

    /** {@code user:password} of the last sign-in, in the form of AUTH PLAIN or LOGIN. */
    String signedInAs() {
        String plain = sealed.toString()
                .lines()
                .filter(l -> l.startsWith("AUTH PLAIN "))
                .findFirst()
                .orElse("");
        if (!plain.isEmpty()) {
            String[] parts = decoded(plain.substring("AUTH PLAIN ".length())).split("\0", -1);
            return parts[1] + ":" + parts[2];
        }
        String[] lines = sealed.substring(sealed.indexOf("AUTH LOGIN")).split("\n", 4);
        return decoded(lines[1]) + ":" + decoded(lines[2]);
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void listen() {
        while (!door.isClosed()) {
            try (Socket client = door.accept()) {
                talk(client);
            } catch (IOException gone) {
                clear.append("(gone)\n");
            }
        }
    }

    private void talk(Socket client) throws IOException {
        say(client, "220 localhost ESMTP");
        if (!converse(client, clear, offersEncryption)) {
            return;
        }
        try (SSLSocket upgraded =
                (SSLSocket) tls.getSocketFactory().createSocket(client, "localhost", client.getPort(), true)) {
            upgraded.setUseClientMode(false);
            upgraded.startHandshake();
            converse(upgraded, sealed, false);
        }
    }

    /** @return whether it ended with the wish for an upgrade */
    private static boolean converse(Socket client, StringBuffer heard, boolean offer) throws IOException {
        // One byte at a time: what follows STARTTLS is not ours to read.
        InputStream in = client.getInputStream();
        for (String line = line(in); line != null; line = line(in)) {
            heard.append(line).append('\n');
            switch (line.split("[ :]", 2)[0]) {
                case "EHLO" -> say(client, offer ? "250-localhost\r\n250 STARTTLS" : "250-localhost\r\n250 AUTH LOGIN");
                case "STARTTLS" -> {
                    say(client, "220 Go ahead");
                    return true;
                }
                case "AUTH" -> {
                    if (line.equals("AUTH LOGIN")) {
                        say(client, "334 VXNlcm5hbWU6");
                        heard.append(line(in)).append('\n');
                        say(client, "334 UGFzc3dvcmQ6");
                        heard.append(line(in)).append('\n');
                    }
                    say(client, "235 Signed in");
                }
                case "DATA" -> {
                    say(client, "354 Go on");
                    for (String text = line(in); text != null && !text.equals("."); text = line(in)) {
                        heard.append(text).append('\n');
                    }
                    say(client, "250 Taken");
                }
                case "QUIT" -> {
                    say(client, "221 Bye");
                    return false;
                }
                default -> say(client, "250 OK");
            }
        }
        return false;
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                return null;
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }
}
