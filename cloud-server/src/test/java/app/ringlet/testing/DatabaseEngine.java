package app.ringlet.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whose database it is: how it is put into a folder, and how it is started there. */
interface DatabaseEngine {

    /** What both are started with, so that their figures compare: each commit is on the disk before it is answered. */
    List<String> SETTINGS = List.of(
            "--max-connections=300",
            "--innodb-buffer-pool-size=64M",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-flush-method=O_DIRECT",
            "--max-allowed-packet=64M",
            "--skip-name-resolve",
            "--bind-address=127.0.0.1");

    /** What {@code -Dringlet.test.database} names: {@code mariadb}, or {@code mysql} in the folder that {@code -Dringlet.test.mysql} names. */
    static DatabaseEngine chosen() {
        String name = System.getProperty("ringlet.test.database", "mariadb");
        return switch (name) {
            case "mariadb" -> new MariaDb();
            case "mysql" -> new MySql(Path.of(System.getProperty("ringlet.test.mysql")));
            default -> throw new IllegalArgumentException("ringlet.test.database is mariadb or mysql, not " + name);
        };
    }

    /** Prepares {@code data}, a folder that does not exist yet, with a user root who has no password. */
    void install(Path folder, Path data) throws IOException, InterruptedException;

    /** The program and what only it wants, after {@link #install}. */
    List<String> command(Path folder);

    /** More variables of the program's environment. */
    Map<String, String> environment(Path folder);
}
