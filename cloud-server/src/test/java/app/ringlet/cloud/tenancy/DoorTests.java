package app.ringlet.cloud.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.salon.TenantStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DoorTests {

    @Test
    void theDocsTableSaysWhatTheCodeDoes() throws IOException {
        Path docs = Path.of(System.getProperty("ringlet.root"), "cloud-server/docs/tenant-status.md");

        assertThat(Files.readString(docs)).contains(table());
    }

    private static String table() {
        String rows = Arrays.stream(Door.values())
                .map(door -> "| " + door.name().toLowerCase(Locale.ROOT) + " | "
                        + Arrays.stream(TenantStatus.values())
                                .map(status -> door.isOpen(status) ? "open" : "shut")
                                .collect(Collectors.joining(" | "))
                        + " |\n")
                .collect(Collectors.joining());
        String statuses = Arrays.stream(TenantStatus.values()).map(Enum::name).collect(Collectors.joining(" | "));
        return "| | " + statuses + " |\n|---|---|---|---|---|\n" + rows;
    }
}
