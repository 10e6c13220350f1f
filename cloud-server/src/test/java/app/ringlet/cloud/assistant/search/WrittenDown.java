package app.ringlet.cloud.assistant.search;

import app.ringlet.cloud.assistant.knowledge.Entry;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.protocol.assistant.KnowledgeKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a salon has written, searched as in earnest, without a database. */
public final class WrittenDown implements Knowledge {

    private final List<Entry> entries = new ArrayList<>();

    public WrittenDown faq(String question, String answer) {
        return add(KnowledgeKind.FAQ, question, answer);
    }

    public WrittenDown policy(String title, String text) {
        return add(KnowledgeKind.POLICY, title, text);
    }

    @Override
    public List<Passage> search(String question, int limit) {
        Index index = Index.of(entries, "en");
        return index.search(question, limit).stream()
                .flatMap(hit -> Spoken.of(hit.passage(), hit.matched(), index.terms()).stream()
                        .map(said -> new Passage(said, hit.passage().title(), hit.score())))
                .toList();
    }

    private WrittenDown add(KnowledgeKind kind, String title, String text) {
        entries.add(new Entry(Ids.next(), 0, kind, title, text, text.length(), null, Instant.EPOCH));
        return this;
    }
}
