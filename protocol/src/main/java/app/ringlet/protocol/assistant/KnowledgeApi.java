package app.ringlet.protocol.assistant;

import app.ringlet.protocol.Page;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * What the assistant may answer from, and nothing else. A salon has 500 entries at most, of 200,000 characters each and two million
 * together: 422 {@code limit_reached}. Files are sent as the part {@code file} of a form to {@code /uploads}: text or PDF, 5 MB and
 * 200 pages at most.
 */
@HttpExchange("/api/v1/assistant/knowledge")
public interface KnowledgeApi {

    /** Newest change first. */
    @GetExchange
    Page<KnowledgeView> list(
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "50") int size);

    @PostExchange
    KnowledgeView add(@Valid @RequestBody NewKnowledge request);

    @GetExchange("/{id}")
    KnowledgeView get(@PathVariable("id") UUID id);

    /** 409 {@code stale_version}. @param version in quotes or bare */
    @PutExchange("/{id}")
    KnowledgeView change(
            @PathVariable("id") UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody NewKnowledge request);

    @DeleteExchange("/{id}")
    void remove(@PathVariable("id") UUID id);

    /**
     * Reads a page and keeps its text; one that was read before is read anew. 503 {@code not_configured} where the server may not
     * read pages.
     */
    @PostExchange("/pages")
    KnowledgeView page(@Valid @RequestBody NewPage request);

    /** What would be answered, best first; nothing if the caller would hear that it is not known. @param question 500 characters at most */
    @GetExchange("/search")
    List<KnowledgeAnswer> search(@RequestParam(name = "q") String question);
}
