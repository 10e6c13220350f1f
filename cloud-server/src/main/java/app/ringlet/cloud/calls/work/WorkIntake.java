package app.ringlet.cloud.calls.work;

import app.ringlet.cloud.booking.ConfirmationOverdue;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.receptionist.MessageTaken;
import app.ringlet.cloud.receptionist.QuestionLeft;
import app.ringlet.cloud.receptionist.QuestionSettled;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientRef;
import app.ringlet.protocol.calls.WorkItemView.Ending;
import app.ringlet.protocol.calls.WorkItemView.Kind;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What calls, and visits that are not confirmed, put on the list; each change tells the desks in its own transaction. */
@Service
@Transactional
public class WorkIntake {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEE MMM d 'at' h:mm a", Locale.US);

    private final WorkItemRepository items;
    private final Tries tries;
    private final WorkNews news;
    private final Salons salons;
    private final Clock clock;

    WorkIntake(WorkItemRepository items, Tries tries, WorkNews news, Salons salons, Clock clock) {
        this.items = items;
        this.tries = tries;
        this.news = news;
        this.salons = salons;
        this.clock = clock;
    }

    /** Joins the act that took the message, so that a caller who hears "I've passed it on" is told the truth. */
    @EventListener
    void on(MessageTaken taken) {
        if (taken.phone() != null && CallBackWish.isIn(taken.text())) {
            WorkItem item = tries.add(Kind.CALL_BACK, taken.callId(), taken.clientId(), taken.phone(), taken.text());
            news.changed(salons.current(), item);
        } else {
            add(Kind.MESSAGE, taken.callId(), taken.clientId(), taken.phone(), taken.text());
        }
    }

    /** Joins the act that kept the question. The item has the question's id, by which the two are one thing. */
    @EventListener
    void on(QuestionLeft left) {
        add(left.id(), Kind.QUESTION, left.callId(), left.clientId(), left.phone(), left.question());
    }

    /** Joins the transaction that settles it; somebody may have marked it done before. */
    @EventListener
    void on(QuestionSettled settled) {
        items.locked(settled.id())
                .filter(item -> item.markDone(Ending.ANSWERED))
                .ifPresent(item -> news.changed(salons.current(), item));
    }

    /** Joins the transaction that takes note of it, so that it is on the list once. */
    @EventListener
    void on(ConfirmationOverdue overdue) {
        AppointmentView visit = overdue.appointment();
        ClientRef client = visit.client();
        String text = "Not confirmed: " + client.name() + ", " + WHEN.format(visit.start());
        add(Kind.UNCONFIRMED, visit.callId(), client.id(), client.phone(), text);
    }

    /** A caller gave up before anyone served them. @param from E.164 or absent. @param said what they wanted, in their words; may be blank */
    public void missed(Salon salon, UUID callId, @Nullable UUID clientId, @Nullable String from, String said) {
        String text = said.isBlank() ? "Missed call" : "Missed call: " + said;
        news.changed(salon, tries.add(Kind.MISSED_CALL, callId, clientId, from, text));
    }

    /** A caller is asked for a message. @return the item's id */
    public UUID voicemail(Salon salon, UUID callId, @Nullable UUID clientId, @Nullable String from) {
        return add(Kind.VOICEMAIL, callId, clientId, from, "Leaving a message");
    }

    /** It is known what became of the message. @param something whether one was left; then the item is open, even if it was done before */
    public void messageLeft(Salon salon, UUID id, boolean something) {
        items.locked(id).ifPresent(item -> {
            item.says(something ? "Voicemail" : "No message left");
            if (something && item.done()) {
                item.reopen();
            }
            news.changed(salon, item);
        });
    }

    private UUID add(Kind kind, @Nullable UUID callId, @Nullable UUID clientId, @Nullable String phone, String text) {
        return add(Ids.next(), kind, callId, clientId, phone, text);
    }

    private UUID add(
            UUID id, Kind kind, @Nullable UUID callId, @Nullable UUID clientId, @Nullable String phone, String text) {
        WorkItem item = items.save(new WorkItem(id, kind, callId, clientId, phone, text, clock.instant()));
        news.changed(salons.current(), item);
        return id;
    }
}
