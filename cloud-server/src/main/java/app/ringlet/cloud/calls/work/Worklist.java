package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.booking.ConfirmationOverdue;
import app.ringlet.cloud.calls.WorkItemChanged;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.cloud.receptionist.MessageTaken;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.receptionist.QuestionSettled;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.WorkItemView;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import app.ringlet.protocol.salon.ClientView;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What calls, and visits that are not confirmed, leave for people to do; each change tells the desks in its own transaction. */
@Service
@Transactional
public class Worklist {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE MMM d 'at' h:mm a", Locale.US);

    private final WorkItemRepository items;
    private final Clients clients;
    private final Salons salons;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Audit audit;

    Worklist(
            WorkItemRepository items,
            Clients clients,
            Salons salons,
            ApplicationEventPublisher events,
            Clock clock,
            Audit audit) {
        this.items = items;
        this.clients = clients;
        this.salons = salons;
        this.events = events;
        this.clock = clock;
        this.audit = audit;
    }

    /** Joins the act that took the message, so that a caller who hears "I've passed it on" is told the truth. */
    @EventListener
    void on(MessageTaken taken) {
        add(salons.current(), Kind.MESSAGE, taken.callId(), taken.clientId(), taken.phone(), taken.text());
    }

    /** Joins the act that kept the question. The item has the question's id, by which the two are one thing. */
    @EventListener
    void on(QuestionLeft left) {
        add(salons.current(), left.id(), Kind.QUESTION, left.callId(), left.clientId(), left.phone(), left.question());
    }

    /** Joins the transaction that settles it; somebody may have marked it done before. */
    @EventListener
    void on(QuestionSettled settled) {
        items.findById(settled.id()).filter(item -> !item.done()).ifPresent(item -> {
            item.markDone();
            changed(salons.current(), item);
        });
    }

    /** Joins the transaction that takes note of it, so that it is on the list once. */
    @EventListener
    void on(ConfirmationOverdue overdue) {
        AppointmentView visit = overdue.appointment();
        ClientRef client = visit.client();
        String text = "Not confirmed: " + client.name() + ", " + WHEN.format(visit.start());
        add(salons.current(), Kind.UNCONFIRMED, visit.callId(), client.id(), client.phone(), text);
    }

    /** A caller gave up before anyone served them. @param from E.164 or absent. @param said what they wanted, in their words; may be blank */
    public void missed(Salon salon, UUID callId, @Nullable UUID clientId, @Nullable String from, String said) {
        add(salon, Kind.MISSED_CALL, callId, clientId, from, said.isBlank() ? "Missed call" : "Missed call: " + said);
    }

    /** Newest first. @param done whether done ones are wanted too */
    @Transactional(readOnly = true)
    public Page<WorkItemView> list(Salon salon, boolean done, int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.by(Sort.Direction.DESC, "at", "id"));
        var found = done ? items.findAll(wanted) : items.findByDoneFalse(wanted);
        Map<UUID, ClientView> known = clients.byIds(found.getContent().stream()
                .map(WorkItem::clientId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return Pages.of(found, item -> view(salon, item, known));
    }

    /** Doing it twice is no error. @throws Refusal {@code not_found} */
    public WorkItemView markDone(Salon salon, UUID id) {
        WorkItem item = items.findById(id).orElseThrow(() -> Refusal.notFound("work item"));
        item.markDone();
        audit.write(Deed.of("work_item", id, "done"));
        return changed(salon, item);
    }

    private void add(
            Salon salon,
            Kind kind,
            @Nullable UUID callId,
            @Nullable UUID clientId,
            @Nullable String phone,
            String text) {
        add(salon, Ids.next(), kind, callId, clientId, phone, text);
    }

    private void add(
            Salon salon,
            UUID id,
            Kind kind,
            @Nullable UUID callId,
            @Nullable UUID clientId,
            @Nullable String phone,
            String text) {
        changed(salon, items.save(new WorkItem(id, kind, callId, clientId, phone, text, clock.instant())));
    }

    private WorkItemView changed(Salon salon, WorkItem item) {
        UUID client = item.clientId();
        WorkItemView view = view(salon, item, client == null ? Map.of() : clients.byIds(List.of(client)));
        events.publishEvent(new WorkItemChanged(salon.id(), view));
        return view;
    }

    private static WorkItemView view(Salon salon, WorkItem item, Map<UUID, ClientView> known) {
        UUID client = item.clientId();
        ClientView caller = client == null ? null : known.get(client);
        return new WorkItemView(
                item.id(),
                item.kind(),
                item.callId(),
                caller == null ? null : ClientRef.of(caller),
                item.phone(),
                item.text(),
                salon.local(item.at()),
                item.done());
    }
}
