package app.ringlet.simulator.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One client's turn (RFC 5321), from greeting to QUIT. */
final class SmtpConversation {

    private static final int LONGEST_LINE = 4_096;
    private static final int LONGEST_MAIL = 1 << 20;

    private final Mailbox mailbox;
    private final InstantSource clock;
    private final InputStream in;
    private final OutputStream out;
    private String from = "";
    private final List<String> recipients = new ArrayList<>();

    SmtpConversation(Socket socket, Mailbox mailbox, InstantSource clock) throws IOException {
        this.mailbox = mailbox;
        this.clock = clock;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    void hold() throws IOException {
        say("220 mail.simulator.example ESMTP");
        for (String line = line(); !line.isEmpty(); line = line()) {
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say("250-mail.simulator.example\r\n250 8BITMIME");
                case "HELO", "NOOP" -> say("250 OK");
                case "RSET" -> reset();
                case "MAIL" -> begin(line);
                case "RCPT" -> recipient(line);
                case "DATA" -> data();
                case "QUIT" -> {
                    say("221 Bye");
                    return;
                }
                default -> say("502 Not implemented");
            }
        }
    }

    private void reset() throws IOException {
        from = "";
        recipients.clear();
        say("250 OK");
    }

    private void begin(String line) throws IOException {
        recipients.clear();
        from = address(line);
        say("250 OK");
    }

    private void recipient(String line) throws IOException {
        int reply = mailbox.replyToRecipient();
        if (reply == 250) {
            recipients.add(address(line));
        }
        say(reply + (reply == 250 ? " OK" : " <" + address(line) + "> cannot be served"));
    }

    private void data() throws IOException {
        if (recipients.isEmpty()) {
            say("503 Whom is it for?");
            return;
        }
        say("354 Go on, and end with a dot");
        ByteArrayOutputStream mail = new ByteArrayOutputStream();
        for (String line = line(); !line.equals("."); line = line()) {
            // A dot at the beginning comes twice.
            mail.writeBytes((line.startsWith(".") ? line.substring(1) : line).getBytes(StandardCharsets.ISO_8859_1));
            mail.writeBytes(new byte[] {'\r', '\n'});
            if (mail.size() > LONGEST_MAIL) {
                throw new IOException("That is no mail any more");
            }
        }
        for (String to : recipients) {
            mailbox.add(ReceivedMail.of(clock.instant(), from, to, mail.toByteArray()));
        }
        say("250 Taken");
    }

    private static String address(String line) {
        int begin = line.indexOf('<');
        int end = line.indexOf('>', begin);
        return begin < 0 || end < 0 ? "" : line.substring(begin + 1, end);
    }

    /** @throws IOException at the end of the connection too */
    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 || line.length() > LONGEST_LINE) {
                throw new IOException("The client has gone");
            }
            line.append((char) c);
        }
        return line.isEmpty() ? "" : line.substring(0, line.length() - 1);
    }

    private void say(String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
