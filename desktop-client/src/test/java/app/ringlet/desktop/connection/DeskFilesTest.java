package app.ringlet.desktop.connection;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.sample.SampleSalon;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskFilesTest {

    private static final KeptSession ALEX =
            new KeptSession(URI.create("https://salon.example"), "alex@luna.example", "secret");

    @TempDir
    Path folder;

    @Test
    void bringsBackExactlyWhatItKept() {
        DeskFiles files = new DeskFiles(folder);
        files.keep(ALEX);
        files.keep(ALEX, SampleSalon.busy());
        assertThat(files.session()).contains(ALEX);
        assertThat(files.picture(ALEX)).contains(SampleSalon.busy());
        assertThat(ALEX.toString()).doesNotContain("secret");
    }

    @Test
    void showsNobodyTheDayOfSomeoneElse() {
        DeskFiles files = new DeskFiles(folder);
        files.keep(ALEX, SampleSalon.busy());
        KeptSession other = new KeptSession(ALEX.server(), "owner@ember.example", "x");
        assertThat(files.picture(other)).isEmpty();
    }

    @Test
    void goesWithoutAFileThatIsDamaged() throws IOException {
        Files.writeString(folder.resolve("session.json"), "{\"server\": 7");
        assertThat(new DeskFiles(folder).session()).isEmpty();
    }
}
