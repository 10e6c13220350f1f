package app.ringlet.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A MySQL 8 that lies unpacked in {@code home}; {@code mvn -Pmysql} puts it there. */
record MySql(Path home) implements DatabaseEngine {

    /** The installation knows root@localhost alone, which is nobody to a server that does not resolve names. */
    private static final String ROOT = """
        CREATE USER root@'127.0.0.1' IDENTIFIED BY '';
        GRANT ALL ON *.* TO root@'127.0.0.1' WITH GRANT OPTION;
        """;

    @Override
    public void install(Path folder, Path data) throws IOException, InterruptedException {
        Path users = Files.writeString(folder.resolve("users.sql"), ROOT);
        Path log = folder.resolve("install.log");
        List<String> command = new ArrayList<>(command(folder));
        command.addAll(List.of(
                "--user=" + System.getProperty("user.name"),
                "--initialize-insecure",
                "--init-file=" + users,
                "--datadir=" + data));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("MySQL cannot be installed: " + Files.readString(log));
        }
    }

    @Override
    public List<String> command(Path folder) {
        return List.of(
                home.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + home,
                // MariaDB has none of these either.
                "--tls-version=",
                "--disable-log-bin",
                "--performance-schema=OFF",
                "--mysqlx=OFF");
    }

    @Override
    public Map<String, String> environment(Path folder) {
        return Map.of();
    }
}
