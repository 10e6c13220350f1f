package app.ringlet.cloud.assistant.web;

import app.ringlet.cloud.assistant.questions.OpenQuestions;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.assistant.OpenQuestion;
import app.ringlet.protocol.assistant.QuestionsApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class QuestionsController implements QuestionsApi {

    private final OpenQuestions questions;

    QuestionsController(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    @PreAuthorize("hasAuthority('calls:read')")
    public Page<OpenQuestion> list(OpenQuestion.@Nullable Status status, int page, int size) {
        return questions.list(status == null ? OpenQuestion.Status.OPEN : status, page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('assistant:write')")
    public OpenQuestion answer(UUID id, NewAnswer request) {
        return questions.answer(id, request);
    }

    @Override
    @PreAuthorize("hasAuthority('assistant:write')")
    public OpenQuestion dismiss(UUID id) {
        return questions.dismiss(id);
    }
}
