package app.ringlet.cloud.assistant.web;

import app.ringlet.cloud.assistant.extraction.Documents;
import app.ringlet.cloud.assistant.extraction.Extracted;
import app.ringlet.cloud.assistant.extraction.PageReader;
import app.ringlet.cloud.assistant.knowledge.KnowledgeBase;
import app.ringlet.cloud.assistant.search.SalonKnowledge;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.KnowledgeAnswer;
import app.ringlet.protocol.assistant.KnowledgeApi;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.KnowledgeView;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.NewPage;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@PreAuthorize("hasAuthority('assistant:write')")
class KnowledgeController implements KnowledgeApi {

    private static final int MOST_ANSWERS = 5;
    private static final int LONGEST_NAME = 300;

    private final KnowledgeBase base;
    private final SalonKnowledge knowledge;
    private final Documents documents;
    private final PageReader pages;

    KnowledgeController(KnowledgeBase base, SalonKnowledge knowledge, Documents documents, PageReader pages) {
        this.base = base;
        this.knowledge = knowledge;
        this.documents = documents;
        this.pages = pages;
    }

    @Override
    public Page<KnowledgeView> list(int page, int size) {
        return base.list(page, size);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public KnowledgeView add(NewKnowledge request) {
        return base.add(request);
    }

    @Override
    public KnowledgeView get(UUID id) {
        return base.get(id);
    }

    @Override
    public KnowledgeView change(UUID id, @Nullable String version, NewKnowledge request) {
        return base.change(id, IfMatch.version(version), request);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(UUID id) {
        base.remove(id);
    }

    @Override
    @ResponseStatus(HttpStatus.CREATED)
    public KnowledgeView page(NewPage request) {
        Extracted read = pages.read(request.url());
        return base.keep(
                KnowledgeKind.PAGE, read.title(), read.text(), request.url().strip());
    }

    @Override
    public List<KnowledgeAnswer> search(String question) {
        if (question.isBlank() || question.length() > 500) {
            throw Refusal.ofField("q", "A question has 1 to 500 characters.");
        }
        return knowledge.answers(question, MOST_ANSWERS);
    }

    @PostMapping(path = "/uploads", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    KnowledgeView upload(@RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusal.ofField("file", "The form has no part called file.");
        }
        Extracted read = documents.read(file.getBytes());
        return base.keep(KnowledgeKind.UPLOAD, read.title(), read.text(), name(file.getOriginalFilename()));
    }

    /** As a person would call it: without folders, and without what cannot be shown. */
    private static String name(@Nullable String original) {
        String name = original == null
                ? ""
                : original.replaceAll("^.*[/\\\\]", "")
                        .replaceAll("\\p{Cntrl}", "")
                        .strip();
        String known = name.isEmpty() ? "file" : name;
        return known.length() > LONGEST_NAME ? known.substring(known.length() - LONGEST_NAME) : known;
    }
}
