package app.ringlet.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What live sound costs in this web server with nothing behind it. Arguments: telephones (text frames), desks (binary frames),
 * seconds, and "virtual" for virtual threads, or "loop" for the sockets that calls have.
 */
final class MediaFloor {
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private MediaFloor() {}

    public static void main(String[] args) throws Exception {
        int port = app.ringlet.testing.ServerProcess.freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                MediaEcho.class.getName(),
                String.valueOf(port)));
        if (args.length > 3) {
            command.add(args[3]);
        }
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            server.inputReader()
                    .lines()
                    .filter(line -> line.startsWith("ready"))
                    .findFirst();
            String path = List.of(args).contains("loop") ? "/loop" : "/echo";
            URI url = URI.create("ws://127.0.0.1:" + port + path);
            run(server.toHandle(), url, Integer.parseInt(args[0]), Integer.parseInt(args[1]), args[2]);
        } finally {
            server.destroyForcibly();
        }
    }

    private static void run(ProcessHandle server, URI url, int telephones, int desks, String seconds) throws Exception {
        List<LoadLine> lines = new ArrayList<>();
        for (int i = 0; i < telephones; i++) {
            lines.add(LoadLine.open(url, Map.of(), new MediaCodec.Carrier("MZ" + i)));
        }
        for (int i = 0; i < desks; i++) {
            lines.add(LoadLine.open(url, Map.of(), new MediaCodec.Desk()));
        }
        new MediaLoad(lines).run(Duration.ZERO, WARM_UP);
        Duration cpu = cpu(server);
        Duration own = cpu(ProcessHandle.current());
        MediaLoad.Result result = new MediaLoad(lines).run(Duration.ZERO, Duration.parse("PT" + seconds + "S"));
        double millions = result.received() / 1e6;
        Percentiles delays = result.percentiles();
        System.out.printf(
                Locale.ROOT,
                "%d telephones, %d desks: %.2f million frames echoed, %d lost, %d stalled, %d broken%n"
                        + "delay p50 %.2f p99 %.2f p99.9 %.2f max %.1f ms%n"
                        + "CPU s per million frames: server %.1f, load %.1f%n",
                telephones,
                desks,
                millions,
                result.lost(),
                result.stalled(),
                result.broken(),
                delays.millis(50),
                delays.millis(99),
                delays.millis(99.9),
                delays.millis(100),
                cpu(server).minus(cpu).toMillis() / 1e3 / millions,
                cpu(ProcessHandle.current()).minus(own).toMillis() / 1e3 / millions);
        lines.forEach(LoadLine::close);
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElseThrow();
    }
}
