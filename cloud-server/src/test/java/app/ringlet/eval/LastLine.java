package app.ringlet.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the line of the evaluation again when all modules are built. Argument: the folder of the report. */
final class LastLine {

    /** In the folder of the report. */
    static final String FILE = "line.txt";

    private LastLine() {}

    public static void main(String[] args) throws IOException {
        Path line = Path.of(args[0]).resolve(FILE);
        if (Files.isRegularFile(line)) {
            System.out.print(Files.readString(line));
        }
    }
}
