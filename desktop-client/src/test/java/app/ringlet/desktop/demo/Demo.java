package app.ringlet.desktop.demo;

import app.ringlet.demo.DemoServer;
import app.ringlet.desktop.Launcher;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code mvn -Pdemo}: the server with everything around it, then the desk, signed in; until Ctrl-C. */
public final class Demo {

    private Demo() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        int port = Integer.parseInt(environment.getOrDefault("RINGLET_PORT", "8080"));
        String here = "http://localhost:" + port;
        String url = environment.getOrDefault("RINGLET_PUBLIC_URL", here);
        DemoServer server = DemoServer.start(port, url, Duration.ZERO, Map.of());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "demo-end"));
        // Whoever ends Maven alone, and not the group that a Ctrl-C reaches, means the demo too.
        ProcessHandle.current().parent().ifPresent(maven -> maven.onExit().thenRun(() -> System.exit(0)));
        System.out.println(server.welcome());
        if (hasDisplay(environment)) {
            Launcher.main(new String[] {
                "--server=" + here,
                "--email=" + DemoServer.DESK_EMAIL,
                "--password=" + DemoServer.PASSWORD,
                // Not where a desk of one's own keeps its session.
                "--data=" + Files.createTempDirectory("ringlet-demo-desk")
            });
            System.out.println("The desk is closed; the server stays up until Ctrl-C.");
        } else {
            System.out.println("There is no display: the desk is not started, the server stays up until Ctrl-C.");
        }
        new CountDownLatch(1).await();
    }

    private static boolean hasDisplay(Map<String, String> environment) {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
    }
}
