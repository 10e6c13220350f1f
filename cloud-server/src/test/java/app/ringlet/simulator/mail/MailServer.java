package app.ringlet.simulator.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens for mail on the loopback address, without encryption or sign-in. A thread per client. */
public final class MailServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(MailServer.class);
    private static final int PATIENCE_MILLIS = 30_000;

    private final ServerSocket door;
    private final Mailbox mailbox;
    private final InstantSource clock;

    private MailServer(ServerSocket door, Mailbox mailbox, InstantSource clock) {
        this.door = door;
        this.mailbox = mailbox;
        this.clock = clock;
    }

    /** @param port 0 for any that is free */
    public static MailServer start(int port, Mailbox mailbox, InstantSource clock) {
        try {
            MailServer server =
                    new MailServer(new ServerSocket(port, 0, InetAddress.getLoopbackAddress()), mailbox, clock);
            Thread.ofVirtual().name("simulated-mail").start(server::listen);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("No mail server on port " + port, e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                log.debug("No more mail: {}", closed.getMessage());
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            client.setSoTimeout(PATIENCE_MILLIS);
            new SmtpConversation(client, mailbox, clock).hold();
        } catch (IOException | IllegalArgumentException gone) {
            log.debug("A client left: {}", gone.getMessage());
        }
    }
}
