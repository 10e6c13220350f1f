package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.AppointmentBook.CallerMessage;
import app.ringlet.cloud.receptionist.AppointmentBook.WaitlistWish;
import app.ringlet.cloud.receptionist.CommittedAct.Kind;
import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.SalonFacts;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.AddOnView;
import app.ringlet.protocol.salon.ServiceView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The acts at the front desk that take nobody's time: prices, questions, messages, the waiting list. */
final class Counter {

    private static final int PASSAGES = 3;
    /** What part of a question a passage must speak of to be the answer to it, whatever else would answer. */
    private static final double WHOLE = 0.85;

    private final AppointmentBook book;
    private final Knowledge knowledge;
    private final Turn turn;
    private final SalonFacts facts;
    /** What was looked up in this turn: who finds that no passage answers the whole of a question asks it once more. */
    private final Map<String, List<Knowledge.Passage>> found = new HashMap<>();

    Counter(AppointmentBook book, Knowledge knowledge, Turn turn) {
        this.book = book;
        this.knowledge = knowledge;
        this.turn = turn;
        this.facts = turn.facts();
    }

    ToolResult quote(ToolCall.QuotePrice call) {
        List<ToolResult.Price> prices = new ArrayList<>();
        int minutes = 0;
        for (UUID id : call.serviceIds()) {
            ServiceView service = facts.service(id).orElseThrow();
            prices.add(new ToolResult.Price(service.name(), service.price()));
            minutes += service.totalMinutes();
        }
        for (AddOnView addOn : facts.addOns()) {
            if (call.addOnIds().contains(addOn.id())) {
                prices.add(new ToolResult.Price(addOn.name(), addOn.price()));
                minutes += addOn.minutes();
            }
        }
        Money total = prices.stream().map(ToolResult.Price::price).reduce(Money.zero(facts.currency()), Money::plus);
        turn.quoted(total);
        return new ToolResult.Quoted(prices, total, minutes);
    }

    ToolResult answer(String question) {
        List<Knowledge.Passage> passages = search(question);
        if (!passages.isEmpty()) {
            turn.learnt(passages);
            return new ToolResult.Answers(passages);
        }
        book.keepQuestion(turn.nextKey(), clientId().orElse(null), turn.call().callerPhone(), question);
        turn.commit(Kind.QUESTION_KEPT, null);
        return new ToolResult.NotKnown(turn.call().callerPhone() != null);
    }

    ToolResult lookUp(String question) {
        List<Knowledge.Passage> passages =
                search(question).stream().filter(p -> p.share() >= WHOLE).toList();
        turn.learnt(passages);
        return new ToolResult.Answers(passages);
    }

    private List<Knowledge.Passage> search(String question) {
        return found.computeIfAbsent(question, asked -> knowledge.search(asked, PASSAGES));
    }

    ToolResult joinWaitlist(ToolCall.JoinWaitlist call) {
        if (turn.committed().stream().anyMatch(c -> c.kind() == Kind.WAITLISTED)) {
            return new ToolResult.OnWaitlist();
        }
        LocalDate from = call.from().isBefore(facts.today()) ? facts.today() : call.from();
        WaitlistWish wish = new WaitlistWish(call.items(), from, call.to(), call.times());
        var customer = new Customers(book, turn).caller(call.name(), call.phone());
        return switch (book.joinWaitlist(turn.nextKey(), customer, wish)) {
            case AppointmentBook.Joined joined -> {
                turn.commit(Kind.WAITLISTED, null);
                yield new ToolResult.OnWaitlist();
            }
            case AppointmentBook.Refused refused ->
                new ToolResult.Refused(refused.reason().wire());
        };
    }

    ToolResult takeMessage(ToolCall.TakeMessage call) {
        book.takeMessage(
                turn.nextKey(),
                new CallerMessage(
                        clientId().orElse(null), turn.call().callerPhone(), call.text(), call.appointmentId()));
        turn.commit(
                Kind.MESSAGE_TAKEN,
                turn.seen().stream()
                        .filter(a -> a.id().equals(call.appointmentId()))
                        .findFirst()
                        .orElse(null));
        return new ToolResult.MessageKept();
    }

    private Optional<UUID> clientId() {
        return Optional.ofNullable(turn.before().client()).map(KnownClient::id);
    }
}
