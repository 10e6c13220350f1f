package app.ringlet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogInspectionTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a call for +12125550100",
                "From=(646) 555-2001",
                "from 2125551001.",
                "+44 20 7946 0100",
                "owner@luna.example signed in",
                "heard: I'd like a women's cut",
                "client Jamie Lee",
                "token eyJhbGciOiJSUzI1NiJ9.e30.x",
                "key rk_0123456789abc"
            })
    void whatMustNotBeLoggedIsFound(String line) throws IOException {
        assertThat(inspected("fine\n" + line + "\nfine")).isOne();
    }

    @Test
    void otherLinesAreNot() throws IOException {
        assertThat(inspected("a call for [phone]\nsalon 019aa688-d1ba-7c4e-8f3f-2125550100ab\ntook 5550100 ns"))
                .isZero();
    }

    private int inspected(String text) throws IOException {
        return LogInspection.inspect(Files.writeString(folder.resolve("test-run.log"), text))
                .size();
    }
}
