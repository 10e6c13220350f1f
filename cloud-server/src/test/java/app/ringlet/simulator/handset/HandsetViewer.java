package app.ringlet.simulator.handset;

import app.ringlet.simulator.carrier.Carrier;
import app.ringlet.simulator.carrier.Geography;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.carrier.SimulatedPhone;
import app.ringlet.simulator.carrier.TextMessage;
import app.ringlet.simulator.handset.HandsetState.CallState;
import app.ringlet.simulator.handset.HandsetState.LineState;
import app.ringlet.simulator.handset.HandsetState.SmsState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at the carrier with the eyes of one telephone, and of the salon's desk beside it. */
final class HandsetViewer {
    private final Carrier carrier;
    private final HandsetBook book;

    HandsetViewer(Carrier carrier, HandsetBook book) {
        this.carrier = carrier;
        this.book = book;
    }

    HandsetState look(String number) {
        SimulatedPhone phone = carrier.phone(number);
        // Nobody calls a handset's own number but the salon, so its last call stays on the screen until the next.
        CallState call = phone.calls().isEmpty() ? null : call(phone.calls().getLast(), phone.number());
        List<SmsState> messages = phone.thread().stream().map(this::sms).toList();
        List<CallState> desk = carrier.phones().stream()
                .filter(other -> !other.number().equals(phone.number()))
                .flatMap(other -> other.current().filter(PhoneCall::rungByADial).stream()
                        .map(ringing -> call(ringing, other.number())))
                .toList();
        return new HandsetState(phone.number(), call, messages, desk);
    }

    private CallState call(PhoneCall call, String handset) {
        return new CallState(
                call.sid(),
                handset,
                Geography.international(handset),
                call.otherNumber(),
                Geography.international(call.otherNumber()),
                book.nameOf(call.otherNumber()),
                call.incoming(),
                call.status().wire(),
                call.ended(),
                call.endReason(),
                call.listening(),
                call.bridged(),
                millis(call.answeredAt()),
                millis(call.endedAt()),
                call.transcript().stream()
                        .map(line -> new LineState(
                                line.by().name().toLowerCase(java.util.Locale.ROOT),
                                line.text(),
                                line.lasting().toMillis()))
                        .toList());
    }

    private SmsState sms(TextMessage message) {
        boolean mine = message.way() == TextMessage.Way.INBOUND;
        String other = mine ? message.to() : message.from();
        return new SmsState(
                message.sid(),
                other,
                book.nameOf(other),
                message.body(),
                mine,
                message.created().toEpochMilli());
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return Optional.ofNullable(at).map(Instant::toEpochMilli).orElse(null);
    }
}
