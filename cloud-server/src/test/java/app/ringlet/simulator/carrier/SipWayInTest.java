package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.audio.Sound;
import app.ringlet.simulator.audio.Tones;
import app.ringlet.simulator.audio.WaveFile;
import app.ringlet.simulator.sip.SipServer;
import app.ringlet.simulator.stream.SocketPeer;
import app.ringlet.simulator.stream.SocketServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telephones that somebody else wrote call the salon, whose server speaks Media Streams. */
class SipWayInTest extends CarrierTest {
    private static final Duration AT_LEAST = Duration.ofMillis(500);

    private final SocketServer sockets = new SocketServer(Salon.ACCOUNT.authToken());
    private SipServer sip;

    @TempDir
    Path folder;

    @BeforeEach
    void openSip() throws IOException {
        sip = new SipServer(carrier, 0);
        salon.on("/incoming", "<Connect><Stream url='" + sockets.url("/media") + "'/></Connect>");
    }

    @AfterEach
    void closeSip() {
        sip.close();
        sockets.close();
    }

    @Test
    void baresipIsHeardAtTheStreamAndHearsWhatComesBack() throws Exception {
        String program = program("baresip", "baresip-core");
        Path spoken = folder.resolve("spoken.wav");
        Files.write(spoken, WaveFile.write(Sound.tone(400, Duration.ofSeconds(20))));
        Files.writeString(folder.resolve("accounts"), "<sip:+19175550188@" + sip.host() + ">;regint=0\n");
        Files.writeString(folder.resolve("contacts"), "");
        Files.writeString(folder.resolve("config"), """
            sip_listen 127.0.0.1:0
            net_interface 127.0.0.1
            audio_source aufile,%s
            audio_player aubridge,none
            audio_alert aubridge,none
            rtp_ports 20000-30000
            module_path %s
            module g711.so
            module aufile.so
            module aubridge.so
            module sndfile.so
            snd_path %s
            module_app account.so
            module_app menu.so
            """.formatted(spoken, modules(), folder));
        Process telephone = start(
                program, "-f", folder.toString(), "-e", "/dial sip:" + SALON + "@" + sip.host() + ":" + sip.port());
        try {
            SocketPeer server = sockets.awaitPeer();
            assertThat(server.await("start").at("/start/callSid").asString()).startsWith("CA");
            server.await("media", media -> heard(server, 400));
            server.send(StreamedCallTest.media(
                    server.await("start").path("streamSid").asString(), Sound.tone(700, Duration.ofSeconds(2))));
            server.send("{'event':'mark','streamSid':'"
                    + server.await("start").path("streamSid").asString() + "','mark':{'name':'played'}}");
            server.await("mark");
            PhoneCall call = carrier.phone("+19175550188").calls().getFirst();
            assertThat(call.otherNumber()).isEqualTo(SALON);
            telephone.toHandle().destroy();
            call.awaitEnded();
            assertThat(telephone.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(longest(Tones.find(whatTheTelephoneHeard(), 700))).isGreaterThan(AT_LEAST);
        } finally {
            end(telephone);
        }
    }

    @Test
    void sippCompletesACallByTheBookAndIsToldOfABusyLine() throws Exception {
        String program = program("sipp", "sip-tester");
        assertThat(sipp(program, SALON)).as(log()).isZero();
        assertThat(carrier.calls().all())
                .singleElement()
                .satisfies(call -> assertThat(call.status()).isEqualTo(CallStatus.COMPLETED));
        salon.on("/incoming", "<Reject reason='busy'/>");
        assertThat(sipp(program, SALON)).isEqualTo(1);
        assertThat(log()).contains("486 Busy Here");
    }

    private int sipp(String program, String number) throws Exception {
        Path scenario = folder.resolve("uac.xml");
        Files.writeString(scenario, SippCall.SCENARIO);
        Process calling = start(
                program,
                "-sf",
                scenario.toString(),
                "-s",
                number,
                "-i",
                sip.host(),
                "-m",
                "1",
                "-d",
                "300",
                "-nostdin",
                "-trace_err",
                "-error_file",
                folder.resolve("errors").toString(),
                "-timeout",
                "20s",
                sip.host() + ":" + sip.port());
        try {
            assertThat(calling.waitFor(30, TimeUnit.SECONDS)).isTrue();
            return calling.exitValue();
        } finally {
            end(calling);
        }
    }

    private static boolean heard(SocketPeer server, double hertz) {
        List<Tones.Span> spans = Tones.find(StreamedCallTest.arrived(server), hertz);
        return spans.stream()
                        .map(Tones.Span::length)
                        .reduce(Duration.ZERO, Duration::plus)
                        .compareTo(AT_LEAST)
                >= 0;
    }

    /** Its own recording of what came out of its decoder. */
    private Sound whatTheTelephoneHeard() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path dump = files.filter(file -> file.getFileName().toString().endsWith("dec.wav"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing was recorded"));
            return WaveFile.read(Files.readAllBytes(dump));
        }
    }

    private static Duration longest(List<Tones.Span> spans) {
        return spans.stream().map(Tones.Span::length).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    private Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private String log() throws IOException {
        StringBuilder all = new StringBuilder(Files.readString(folder.resolve("log")));
        if (Files.exists(folder.resolve("errors"))) {
            all.append(Files.readString(folder.resolve("errors")));
        }
        return all.toString();
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static Path modules() throws IOException {
        try (Stream<Path> found =
                Files.find(Path.of("/usr/lib"), 4, (path, attributes) -> path.endsWith("baresip/modules"))) {
            return found.findFirst().orElseThrow();
        }
    }

    private static String program(String name, String debianPackage) {
        List<Path> places = new ArrayList<>();
        for (String folder : System.getenv().getOrDefault("PATH", "/usr/bin").split(":")) {
            places.add(Path.of(folder, name));
        }
        Path there = places.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (there == null) {
            String why = "No telephone of another make has called: there is no " + name + " (apt-get install "
                    + debianPackage + ")";
            System.err.println(why);
            Assumptions.abort(why);
        }
        return String.valueOf(there);
    }
}
