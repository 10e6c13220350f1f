package app.ringlet.desktop.sample;

import static app.ringlet.desktop.sample.SampleSalon.at;
import static app.ringlet.desktop.sample.SampleSalon.id;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.KnowledgeAnswer;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.KnowledgeView;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.NewPage;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the sample salon's assistant knows. */
public final class SampleKnowledge implements KnowledgeApi {

    public final List<KnowledgeView> entries = new ArrayList<>(List.of(
            entry(
                    KnowledgeKind.FAQ,
                    "Is there parking?",
                    "There are two spaces behind the house, free for clients.",
                    null,
                    at(9, 12)),
            entry(
                    KnowledgeKind.POLICY,
                    "Cancelling",
                    "Please cancel at least a day ahead. Later than that we ask for half of the price, since nobody"
                            + " else can have the chair at such short notice.",
                    null,
                    at(SampleSalon.DAY.minusDays(3), 9, 0)),
            entry(
                    KnowledgeKind.UPLOAD,
                    "Aftercare for coloured hair",
                    "Wait two days before you wash coloured hair for the first time.",
                    "aftercare-for-coloured-and-highlighted-hair-final-version-2026.pdf",
                    at(SampleSalon.DAY.minusDays(9), 9, 0)),
            entry(
                    KnowledgeKind.PAGE,
                    "Gift cards at Luna",
                    "Gift cards are valid for three years.",
                    "https://www.luna-hair.example/gift-cards",
                    at(SampleSalon.DAY.minusDays(20), 9, 0))));
    private final SampleAssistant.Door door;
    public final List<Path> uploaded = new ArrayList<>();

    SampleKnowledge(SampleAssistant.Door door) {
        this.door = door;
    }

    public static KnowledgeView entry(
            KnowledgeKind kind, String title, String text, String source, OffsetDateTime changed) {
        return new KnowledgeView(id(title), 1, kind, title, text, text.length(), source, changed);
    }

    @Override
    public Page<KnowledgeView> list(int page, int size) {
        return door.through(() -> new Page<>(
                entries.subList(Math.min(page * size, entries.size()), Math.min((page + 1) * size, entries.size())),
                page,
                size,
                entries.size()));
    }

    @Override
    public KnowledgeView add(NewKnowledge request) {
        return door.through(() -> keep(entry(request.kind(), request.title(), request.text(), null, at(10, 42))));
    }

    private KnowledgeView keep(KnowledgeView entry) {
        entries.addFirst(entry);
        return entry;
    }

    @Override
    public KnowledgeView get(UUID id) {
        return door.through(() -> entries.stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow(() -> SampleAssistant.refused(ErrorCode.NOT_FOUND)));
    }

    @Override
    public KnowledgeView change(UUID id, String version, NewKnowledge request) {
        return door.through(() -> {
            KnowledgeView was = get(id);
            if (Long.parseLong(version) != was.version()) {
                throw SampleAssistant.refused(ErrorCode.STALE_VERSION);
            }
            return rewrite(was, request.title(), request.text());
        });
    }

    /** As somebody else does at another desk. */
    public KnowledgeView rewrite(KnowledgeView was, String title, String text) {
        entries.remove(was);
        return keep(new KnowledgeView(
                was.id(), was.version() + 1, was.kind(), title, text, text.length(), was.source(), at(10, 42)));
    }

    @Override
    public void remove(UUID id) {
        door.through(() -> entries.remove(get(id)));
    }

    @Override
    public KnowledgeView page(NewPage request) {
        return door.through(() -> keep(entry(KnowledgeKind.PAGE, "A page", "Its text.", request.url(), at(10, 42))));
    }

    KnowledgeView upload(Path file) {
        return door.through(() -> {
            uploaded.add(file);
            String name = file.getFileName().toString();
            return keep(entry(KnowledgeKind.UPLOAD, name, "Its text.", name, at(10, 42)));
        });
    }

    @Override
    public List<KnowledgeAnswer> search(String question) {
        return door.through(() -> question.contains("park")
                ? List.of(new KnowledgeAnswer(
                        id("Is there parking?"),
                        "There are two spaces behind the house.",
                        "There are two spaces behind the house, free for clients.",
                        "Is there parking?",
                        0.9))
                : List.of());
    }
}
