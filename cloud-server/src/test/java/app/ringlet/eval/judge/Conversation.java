package app.ringlet.eval.judge;

import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.ScenarioFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A scenario and the rows that a test says there are. */
final class Conversation {

    static final UUID OLD = UUID.nameUUIDFromBytes(new byte[] {1});
    static final String PHONE = "+19175550137";

    private Conversation() {}

    static Scenario scenario(Path folder, String yaml) throws IOException {
        Files.writeString(folder.resolve("one.yaml"), yaml);
        return ScenarioFolder.read(folder).scenarios().getFirst();
    }

    static Book.Visit visit(LocalDateTime start, String service, String status) {
        return new Book.Visit(
                start, status, "Paula Reyes", PHONE, true, List.of(new Book.Item(service, "Anna", start, 45, "[]")));
    }

    static Book empty() {
        return of(Map.of(), List.of(), Map.of());
    }

    static Book with(UUID id, Book.Visit visit) {
        return of(Map.of(id, visit), List.of(), Map.of());
    }

    static Book of(Map<UUID, Book.Visit> visits, List<String> work, Map<UUID, Book.Waiting> waiting) {
        return new Book(new LinkedHashMap<>(visits), Map.of(), waiting, work, List.of(), 0);
    }
}
