package app.ringlet.cloud.identity;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.identity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table in the docs is what the code says; {@code -Dringlet.docs=write} writes it anew. */
class PermissionTableTests {

    private static final Path TABLE = Path.of("docs", "permissions.md");
    private static final List<Role> ROLES = List.of(Role.AGENT, Role.MANAGER, Role.ADMIN, Role.OWNER, Role.CLOUD_ADMIN);

    @Test
    void theDocsSayWhoMayDoWhat() throws IOException {
        if (System.getProperty("ringlet.docs", "").equals("write")) {
            Files.writeString(TABLE, table());
        }

        assertThat(TABLE).as("run this test with -Dringlet.docs=write").hasContent(table());
    }

    @Test
    void everyRoleOfASalonMayDoWhatTheOneBelowMay() {
        for (int i = 1; i < ROLES.size(); i++) {
            assertThat(Permission.of(ROLES.get(i))).containsAll(Permission.of(ROLES.get(i - 1)));
        }
    }

    private static String table() {
        String head = row("permission", ROLES.stream().map(Role::name))
                + row("---", ROLES.stream().map(role -> ":-:"));
        String rows = Arrays.stream(Permission.values())
                .map(permission -> row(
                        "`" + permission.wire() + "`", ROLES.stream().map(role -> permission.isOf(role) ? "yes" : "")))
                .collect(Collectors.joining());
        return """
            # Who may do what

            Each request names the permission that it needs, and each role is a set of permissions. An API key has those that it was
            made with. Written from the code by `PermissionTableTests`; a cloud admin works in the salon that the request names.

            """ + head + rows;
    }

    private static String row(String first, Stream<String> others) {
        return "| " + Stream.concat(Stream.of(first), others).collect(Collectors.joining(" | ")) + " |\n";
    }
}
