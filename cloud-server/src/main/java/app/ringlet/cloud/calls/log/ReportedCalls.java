package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallDirection;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import app.ringlet.protocol.calls.CallState;
import app.ringlet.protocol.calls.TranscriptLine.Speaker;
import app.ringlet.protocol.salon.ClientView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calls of the current salon that another system holds and tells us of, in any order and more than once. They look like any other; what is
 * said in them comes when they are over.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReportedCalls {

    private static final int LONGEST_LINE = 2000;

    private final CallRepository calls;
    private final CallLog log;
    private final Transcript transcript;
    private final Clients clients;
    private final CallNews news;
    private final Clock clock;

    ReportedCalls(
            CallRepository calls, CallLog log, Transcript transcript, Clients clients, CallNews news, Clock clock) {
        this.calls = calls;
        this.log = log;
        this.transcript = transcript;
        this.clients = clients;
        this.news = news;
        this.clock = clock;
    }

    /** @param at absent if it is not known */
    public record Said(
            Speaker speaker, String text, @Nullable Instant at) {}

    /** @param name of the call, no other's. @param customer E.164; absent if withheld. @return our id of it */
    public UUID goesOn(Salon salon, String name, CallDirection direction, @Nullable String customer) {
        Call call = known(salon, name, direction, customer);
        log.moved(salon, call, CallState.WITH_AI, null);
        return call.id();
    }

    /** Something was done in it; the same again changes nothing. */
    public void achieved(Salon salon, UUID id, CallOutcome outcome, UUID appointment) {
        calls.locked(id)
                .filter(call -> call.achieved(outcome, appointment))
                .ifPresent(call -> news.changed(salon, call));
    }

    public void ended(Salon salon, String name, CallDirection direction, @Nullable String customer, boolean failed) {
        goesOn(salon, name, direction, customer);
        log.ended(salon, known(salon, name, direction, customer), failed);
    }

    /** It is over, and this was said, from the beginning on. */
    public void reported(
            Salon salon,
            String name,
            CallDirection direction,
            @Nullable String customer,
            List<Said> said,
            boolean failed) {
        ended(salon, name, direction, customer, failed);
        Call call = calls.locked(known(salon, name, direction, customer).id()).orElseThrow();
        for (int i = 0; i < said.size(); i++) {
            Said line = said.get(i);
            Instant at = Objects.requireNonNullElse(line.at(), call.startedAt());
            transcript.add(salon, call.id(), i, line.speaker(), cut(line.text()), at);
        }
        if (said.stream().anyMatch(line -> line.speaker() == Speaker.CALLER)) {
            call.isAbout(call.reason() == CallReason.SILENCE ? CallReason.OTHER : null);
            call.achieved(call.outcome() == CallOutcome.ABANDONED ? CallOutcome.ANSWERED : null, null);
        }
        news.changed(salon, call);
    }

    private Call known(Salon salon, String name, CallDirection direction, @Nullable String customer) {
        return calls.findByCarrierSid(name).orElseGet(() -> {
            UUID client = customer == null
                    ? null
                    : clients.byPhone(customer).map(ClientView::id).orElse(null);
            Call begun = new Call(
                    Ids.next(),
                    direction,
                    name,
                    customer,
                    Objects.requireNonNullElse(salon.phone(), ""),
                    client,
                    clock.instant());
            return calls.save(begun);
        });
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE - 1) + "…";
    }
}
