package app.ringlet.cloud.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AccessLogFileTests {

    @TempDir
    Path folder;

    @Test
    void aLineIsRedacted() throws IOException {
        Path file = folder.resolve("access.log");
        Logger log = AccessLogFile.open(file.toString());

        log.info("127.0.0.1 DELETE /api/v1/clients/019aa688-d1ba-7c4e-8f3f-2125550100ab/phones/+12125550100 200");
        log.detachAndStopAllAppenders();

        assertThat(Files.readString(file))
                .contains("/api/v1/clients/019aa688-d1ba-7c4e-8f3f-2125550100ab/phones/[phone] 200");
    }
}
