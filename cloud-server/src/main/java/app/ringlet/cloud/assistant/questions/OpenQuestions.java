package app.ringlet.cloud.assistant.questions;

import app.ringlet.cloud.assistant.knowledge.KnowledgeBase;
import app.ringlet.cloud.assistant.questions.QuestionTable.Row;
import app.ringlet.cloud.calls.CallReviews;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.receptionist.QuestionSettled;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.assistant.KnowledgeKind;
import app.ringlet.protocol.assistant.NewAnswer;
import app.ringlet.protocol.assistant.NewKnowledge;
import app.ringlet.protocol.assistant.OpenQuestion;
import app.ringlet.protocol.assistant.OpenQuestion.Status;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.salon.ClientView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current salon's open questions: kept with the act that left them, settled by an answer or without. */
@Service
@Transactional
public class OpenQuestions {

    private static final int LONGEST_TITLE = 300;
    private static final int MOST_IN_A_REVIEW = 100;

    private final QuestionTable questions;
    private final KnowledgeBase knowledge;
    private final Clients clients;
    private final CallReviews calls;
    private final Salons salons;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpenQuestions(
            QuestionTable questions,
            KnowledgeBase knowledge,
            Clients clients,
            CallReviews calls,
            Salons salons,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.questions = questions;
        this.knowledge = knowledge;
        this.clients = clients;
        this.calls = calls;
        this.salons = salons;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Joins the act, so that a caller who hears "I'll have someone call you" is told the truth. */
    @EventListener
    void on(QuestionLeft left) {
        questions.add(left, clock.instant());
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<OpenQuestion> list(Status status, int page, int size) {
        Pages.request(page, size, Sort.unsorted());
        return new Page<>(views(questions.page(status, page, size)), page, size, questions.count(status));
    }

    /** Newest first, 100 at most. @param to exclusive */
    @Transactional(readOnly = true)
    public List<OpenQuestion> openOf(Instant from, Instant to) {
        return views(questions.open(from, to, MOST_IN_A_REVIEW));
    }

    /** @throws Refusal {@code not_found}, {@code bad_transition}, {@code limit_reached} */
    public OpenQuestion answer(UUID id, NewAnswer answer) {
        Row row = find(id);
        if (row.status() != Status.OPEN) {
            throw settled();
        }
        String wanted = answer.question();
        String title = wanted == null || wanted.isBlank() ? row.question() : wanted;
        String cut = title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
        UUID entry = knowledge
                .add(new NewKnowledge(KnowledgeKind.FAQ, cut.isBlank() ? "?" : cut, answer.answer()))
                .id();
        return settle(row, Status.ANSWERED, entry);
    }

    /** @throws Refusal {@code not_found}, {@code bad_transition} */
    public OpenQuestion dismiss(UUID id) {
        Row row = find(id);
        return switch (row.status()) {
            case OPEN -> settle(row, Status.DISMISSED, null);
            case DISMISSED -> views(List.of(row)).getFirst();
            case ANSWERED -> throw settled();
        };
    }

    private OpenQuestion settle(Row row, Status status, @Nullable UUID entry) {
        questions.settle(row.id(), status, entry);
        audit.write(Deed.of("question", row.id(), status == Status.ANSWERED ? "answered" : "dismissed"));
        events.publishEvent(new QuestionSettled(CurrentTenant.id(), row.id()));
        return views(List.of(new Row(
                        row.id(),
                        row.callId(),
                        row.clientId(),
                        row.phone(),
                        row.question(),
                        row.askedAt(),
                        status,
                        entry)))
                .getFirst();
    }

    private Row find(UUID id) {
        return questions.lock(id).orElseThrow(() -> Refusal.notFound("question"));
    }

    private static Refusal settled() {
        return new Refusal(ErrorCode.BAD_TRANSITION, "Somebody has settled this question already.");
    }

    private List<OpenQuestion> views(List<Row> rows) {
        Salon salon = salons.current();
        Map<UUID, ClientView> known = clients.byIds(
                rows.stream().map(Row::clientId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, String> languages = calls.languages(
                rows.stream().map(Row::callId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    ClientView client = row.clientId() == null ? null : known.get(row.clientId());
                    return new OpenQuestion(
                            row.id(),
                            row.callId(),
                            row.question(),
                            row.callId() == null ? null : languages.get(row.callId()),
                            client == null ? null : ClientRef.of(client),
                            row.phone(),
                            salon.local(row.askedAt()),
                            row.status(),
                            row.entryId());
                })
                .toList();
    }
}
