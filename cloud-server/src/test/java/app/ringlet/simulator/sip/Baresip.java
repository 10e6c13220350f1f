package app.ringlet.simulator.sip;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.WaveFile;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's baresip, a telephone that nobody here wrote: it dials as soon as it runs, speaks a sound and records what it hears. */
public final class Baresip implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int console;
    private final Process process;

    /**
     * @param folder an empty one
     * @param caller its own number, E.164
     * @param spoken what it says, from the moment that it is answered
     */
    public Baresip(Path folder, SipServer carrier, String caller, String dialled, Sound spoken) throws IOException {
        String program = Installed.program("baresip", "baresip-core");
        this.folder = folder;
        this.console = freePort();
        Files.write(folder.resolve("spoken.wav"), WaveFile.write(spoken));
        Files.writeString(folder.resolve("accounts"), "<sip:" + caller + "@" + carrier.host() + ">;regint=0\n");
        Files.writeString(folder.resolve("contacts"), "");
        Files.writeString(
                folder.resolve("config"), """
                    sip_listen 127.0.0.1:0
                    net_interface 127.0.0.1
                    cons_listen 127.0.0.1:%d
                    audio_source aufile,%s
                    audio_player aubridge,none
                    audio_alert aubridge,none
                    rtp_ports 20000-30000
                    module_path %s
                    module cons.so
                    module g711.so
                    module aufile.so
                    module aubridge.so
                    module sndfile.so
                    snd_path %s
                    module_app account.so
                    module_app menu.so
                    """.formatted(console, folder.resolve("spoken.wav"), modules(), folder));
        process = new ProcessBuilder(
                        program,
                        "-f",
                        folder.toString(),
                        "-e",
                        "/dial sip:" + dialled + "@" + carrier.host() + ":" + carrier.port())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    /** Sends a key by RFC 4733. */
    public void press(char key) throws IOException {
        command("/sndcode " + key);
    }

    public void hangUp() throws IOException {
        command("/hangup");
    }

    /** Waits until it has said something of a call on its console. */
    public void awaitSaid(String words) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains(words)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("baresip did not say \"" + words + "\" but\n" + said());
            }
            Thread.sleep(20);
        }
    }

    /** Its own recording of what came out of its decoder, which is whole once the call is over. */
    public Sound heard() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path dump = files.filter(file -> file.getFileName().toString().endsWith("dec.wav"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing was recorded"));
            return WaveFile.read(Files.readAllBytes(dump));
        }
    }

    /** Switches it off, at which it hangs up, and waits until it is. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(5, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void command(String line) throws IOException {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.US_ASCII);
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), console));
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    private static int freePort() throws IOException {
        try (DatagramSocket any = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static Path modules() throws IOException {
        try (Stream<Path> found =
                Files.find(Path.of("/usr/lib"), 4, (path, attributes) -> path.endsWith("baresip/modules"))) {
            return found.findFirst().orElseThrow();
        }
    }
}
