package app.ringlet.cloud.receptionist;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a salon has written, for tests. */
public final class InMemoryKnowledge implements Knowledge {

    public static final Knowledge EMPTY = new InMemoryKnowledge();

    private final List<Passage> passages;

    /** @param passages each found by any of its words of more than five letters */
    public InMemoryKnowledge(Passage... passages) {
        this.passages = List.of(passages);
    }

    @Override
    public List<Passage> search(String question, int limit) {
        String asked = question.toLowerCase(Locale.ROOT);
        return passages.stream()
                .filter(p -> Arrays.stream(p.text().toLowerCase(Locale.ROOT).split("\\W+"))
                        .anyMatch(w -> w.length() > 5 && asked.contains(w)))
                .limit(limit)
                .toList();
    }
}
