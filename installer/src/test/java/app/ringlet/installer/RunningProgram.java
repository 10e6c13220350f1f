package app.ringlet.installer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A program that a test started, with all that it prints. Closing ends it and every process that it started. */
final class RunningProgram implements AutoCloseable {

    private static final Duration TO_END = Duration.ofSeconds(10);

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final Thread reader;
    private boolean ended;

    private RunningProgram(Process process) {
        this.process = process;
        this.reader = Thread.ofVirtual().name("output of " + process.pid()).start(this::read);
    }

    /** @param environment added to this process's own */
    static RunningProgram start(List<String> command, Map<String, String> environment, Path folder) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            return new RunningProgram(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                say(line);
            }
        } catch (IOException e) {
            say("(its output broke off: " + e.getMessage() + ")");
        }
        synchronized (output) {
            ended = true;
            output.notifyAll();
        }
    }

    private void say(String line) {
        synchronized (output) {
            output.add(line);
            output.notifyAll();
        }
    }

    /** Fails, with all that was printed, if the program ends or the time passes before it prints such a line. */
    void awaitLine(String part, Duration limit) throws InterruptedException {
        long until = System.nanoTime() + limit.toNanos();
        synchronized (output) {
            while (output.stream().noneMatch(line -> line.contains(part))) {
                long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
                if (ended || left <= 0) {
                    String what = ended ? "ended" : "ran for " + limit.toSeconds() + " s";
                    throw new AssertionError("The program " + what + " and never said \"" + part + "\". It said:\n"
                            + String.join("\n", output));
                }
                output.wait(left);
            }
        }
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** The program itself, then what it started. */
    List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    /** Asks it to end, as the operating system does at sign-out; fails if that is not enough. */
    @Override
    public void close() throws InterruptedException {
        List<ProcessHandle> all = processes();
        process.destroy();
        boolean obeyed = process.waitFor(TO_END.toSeconds(), TimeUnit.SECONDS);
        List<ProcessHandle> left = all.stream().filter(ProcessHandle::isAlive).toList();
        left.forEach(ProcessHandle::destroyForcibly);
        reader.join(TO_END);
        if (!obeyed || !left.isEmpty()) {
            throw new AssertionError("The program had to be killed, " + left + " were left. It said:\n" + output());
        }
    }
}
