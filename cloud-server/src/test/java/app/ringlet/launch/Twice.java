package app.ringlet.launch;

import java.util.List;

/** Starts itself anew, then prints its process's number and what it was called with. */
final class Twice {

    private Twice() {}

    public static void main(String[] args) {
        if (!Boolean.getBoolean("twice")) {
            Exec.javaInPlace(CommandLine.ofThisProcess().with(List.of("-Dtwice=true")));
        }
        System.out.println(ProcessHandle.current().pid());
        System.out.println(System.getProperty("given"));
        System.out.println(String.join("|", args));
        System.exit(7);
    }
}
