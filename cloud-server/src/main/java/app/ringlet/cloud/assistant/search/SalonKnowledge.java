package app.ringlet.cloud.assistant.search;

import app.ringlet.cloud.assistant.knowledge.KnowledgeBase;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.assistant.KnowledgeAnswer;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Answers from what the current salon has written down. An index is built whole, under the version that was read before its entries:
 * a change gives another version, so that nobody searches what is out of date, on whichever server it was changed.
 */
@Service
public class SalonKnowledge implements Knowledge {

    private static final int LONGEST_QUESTION = 500;
    private static final int MOST = 10;
    /** Of all salons' indexes together. */
    private static final long MOST_CHARACTERS = 30_000_000;

    private final KnowledgeBase base;
    private final Salons salons;

    /** Safe for use by many at once. */
    private final Cache<Version, Index> indexes = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Version version, Index index) -> 1000 + index.size())
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    private record Version(UUID salon, long version, String language) {}

    SalonKnowledge(KnowledgeBase base, Salons salons) {
        this.base = base;
        this.salons = salons;
    }

    @Override
    public List<Passage> search(String question, int limit) {
        return answers(question, limit).stream()
                .map(a -> new Passage(a.spoken(), a.source(), a.score()))
                .toList();
    }

    /** Best first. @param question of which the first 500 characters count. @param limit 1 to 10 */
    public List<KnowledgeAnswer> answers(String question, int limit) {
        String asked = question.length() > LONGEST_QUESTION ? question.substring(0, LONGEST_QUESTION) : question;
        Optional<Long> version = base.version();
        if (version.isEmpty() || asked.isBlank()) {
            return List.of();
        }
        String language = salons.current().assistant().language().getLanguage();
        Index index = indexes.get(
                new Version(CurrentTenant.id(), version.get(), language), v -> Index.of(base.all(), v.language()));
        return index.search(asked, Math.clamp(limit, 1, MOST)).stream()
                .flatMap(hit -> answer(hit, index).stream())
                .toList();
    }

    private static Optional<KnowledgeAnswer> answer(Index.Hit hit, Index index) {
        var passage = hit.passage();
        return Spoken.of(passage, hit.matched(), index.terms())
                .map(spoken -> new KnowledgeAnswer(
                        passage.entry().id(),
                        spoken,
                        passage.text(),
                        passage.entry().where(),
                        hit.score()));
    }
}
