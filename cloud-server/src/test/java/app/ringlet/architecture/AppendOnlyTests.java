package app.ringlet.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.Utf8Entry;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Nothing in the server changes or takes away what the audit trail holds, but age, and the erasure of a person's particulars. */
class AppendOnlyTests {

    private static final String TABLE = "audit_entry";
    private static final String OWNER = "app.ringlet.cloud.identity.audit.AuditTable";

    /** Of texts that name the table: it is read, added to, and these two things. */
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile("insert into audit_entry \\(.*", Pattern.DOTALL),
            Pattern.compile("select [^;]*"),
            Pattern.compile(
                    "update audit_entry set changes = null where tenant_id = :tenant and person_id in \\(:people\\)"),
            Pattern.compile("delete from audit_entry where at < \\? order by at limit .?"));

    @Test
    void theTrailIsReadAddedToAndShortenedByAgeAndErasureAlone() throws Exception {
        Map<String, List<String>> texts = new TreeMap<>();
        for (Path file : classes()) {
            List<String> naming = naming(Files.readAllBytes(file));
            if (!naming.isEmpty()) {
                texts.put(file.getFileName().toString(), naming);
            }
        }

        assertThat(texts).containsOnlyKeys("AuditTable.class");
        List<String> all = texts.get("AuditTable.class");
        assertThat(all).hasSizeGreaterThanOrEqualTo(5).allMatch(AppendOnlyTests::isAllowed);
    }

    @Test
    void erasureAndAgeHaveOneCallerEach() {
        JavaClasses server = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("app.ringlet.cloud.identity.audit");

        assertThat(callers(server, "erase")).containsExactly("AuditTrail.erase");
        assertThat(callers(server, "deleteOlder")).containsExactly("AuditRetention.sweep");
    }

    @Test
    void noMigrationTouchesWhatWasWrittenDown() throws Exception {
        Path migrations = Path.of(resource("/db/migration/V160__audit.sql")).getParent();
        try (Stream<Path> files = Files.list(migrations)) {
            List<Path> touching = files.filter(file -> !file.endsWith("V160__audit.sql"))
                    .filter(file -> text(file).toLowerCase(Locale.ROOT).contains(TABLE))
                    .toList();
            assertThat(touching).isEmpty();
        }
    }

    @Test
    void whoChangesTheTrailIsCaught() throws Exception {
        Path offender = Path.of(resource("/" + Offender.class.getName().replace('.', '/') + ".class"));

        assertThat(naming(Files.readAllBytes(offender))).hasSize(3).noneMatch(AppendOnlyTests::isAllowed);
    }

    private static boolean isAllowed(String text) {
        String sql = text.toLowerCase(Locale.ROOT).strip();
        return ALLOWED.stream().anyMatch(pattern -> pattern.matcher(sql).matches());
    }

    /** The texts in a class that name the table, those that are put together among them. */
    private static List<String> naming(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        return StreamSupport.stream(model.constantPool().spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue())
                .filter(text -> text.toLowerCase(Locale.ROOT).contains(TABLE))
                .toList();
    }

    private static List<String> callers(JavaClasses server, String method) {
        return server.get(OWNER).getMethods().stream()
                .filter(m -> m.getName().equals(method))
                .flatMap(m -> m.getAccessesToSelf().stream())
                .map(JavaAccess::getOrigin)
                .map(origin -> origin.getOwner().getSimpleName() + "." + origin.getName())
                .distinct()
                .toList();
    }

    private static List<Path> classes() throws IOException, URISyntaxException {
        Path root = Path.of(resource("/app/ringlet/cloud/CloudServer.class")).getParent();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static URI resource(String name) throws URISyntaxException {
        return Objects.requireNonNull(AppendOnlyTests.class.getResource(name)).toURI();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class Offender {
        List<String> sql(String column) {
            return List.of(
                    "UPDATE audit_entry SET reason = '' WHERE id = ?",
                    "DELETE FROM Audit_Entry WHERE " + column + " = ?",
                    "audit_entry");
        }
    }
}
