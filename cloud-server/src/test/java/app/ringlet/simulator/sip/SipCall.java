package app.ringlet.simulator.sip;

import app.ringlet.simulator.carrier.CallStatus;
import app.ringlet.simulator.carrier.PhoneCall;
import app.ringlet.simulator.sip.SipMessage.Header;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One call of a SIP telephone: its dialog on one side, the carrier's call on the other. Its own monitor guards it. */
final class SipCall {
    private static final Duration FIRST_REPEAT = Duration.ofMillis(500);
    private static final Duration LONGEST_REPEAT = Duration.ofSeconds(4);
    private static final int MOST_REPEATS = 10;

    private final SipServer server;
    private final SipServer.Peer peer;
    private final SipMessage invite;
    private final PhoneCall call;
    private final RtpTelephone telephone;
    private final Sdp offer;
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private @Nullable SipMessage lastAnswer;
    private boolean answered;
    private boolean acknowledged;
    private boolean over;

    SipCall(
            SipServer server,
            SipServer.Peer peer,
            SipMessage invite,
            PhoneCall call,
            RtpTelephone telephone,
            Sdp offer) {
        this.server = server;
        this.peer = peer;
        this.invite = invite;
        this.call = call;
        this.telephone = telephone;
        this.offer = offer;
    }

    void begin() {
        call.pickUp(telephone);
        // Told under the carrier's lock, which must not wait for a network.
        call.onStatus(status -> CompletableFuture.runAsync(() -> follow(status), server.executor()));
        follow(call.status());
    }

    private synchronized void follow(CallStatus status) {
        if (over) {
            return;
        }
        if (status == CallStatus.IN_PROGRESS && !answered) {
            answered = true;
            answer(
                    200,
                    "OK",
                    List.of(server.contact(), new Header("Content-Type", "application/sdp")),
                    offer.answer(server.host(), telephone.port()));
            repeatUntilAcknowledged(FIRST_REPEAT, 0);
        } else if (status.ended()) {
            over = true;
            if (answered) {
                bye();
            } else {
                refuse(status);
            }
            telephone.close();
            server.forget(invite.header("Call-ID"));
        } else if (!answered) {
            answer(180, "Ringing", List.of(server.contact()), "");
        }
    }

    private void refuse(CallStatus status) {
        switch (status) {
            case BUSY -> answer(486, "Busy Here", List.of(), "");
            case CANCELED -> answer(487, "Request Terminated", List.of(), "");
            case NO_ANSWER -> answer(480, "Temporarily Unavailable", List.of(), "");
            default -> answer(404, "Not Found", List.of(), "");
        }
    }

    private void answer(int status, String reason, List<Header> more, String body) {
        SipMessage answer = invite.answer(status, reason, tag, more, body);
        lastAnswer = answer;
        server.send(answer, peer);
    }

    private void repeatUntilAcknowledged(Duration after, int times) {
        CompletableFuture.runAsync(
                () -> repeat(after, times),
                CompletableFuture.delayedExecutor(after.toMillis(), TimeUnit.MILLISECONDS, server.executor()));
    }

    private synchronized void repeat(Duration after, int times) {
        if (acknowledged || over || lastAnswer == null) {
            return;
        }
        if (times == MOST_REPEATS) {
            call.hangUp();
            return;
        }
        server.send(lastAnswer, peer);
        Duration next = after.multipliedBy(2);
        repeatUntilAcknowledged(next.compareTo(LONGEST_REPEAT) > 0 ? LONGEST_REPEAT : next, times + 1);
    }

    /** The same invitation again: its last answer was lost. */
    synchronized void again() {
        if (lastAnswer != null) {
            server.send(lastAnswer, peer);
        }
    }

    synchronized void acknowledge() {
        acknowledged = true;
    }

    void hungUp() {
        synchronized (this) {
            if (answered) {
                over = true;
                telephone.close();
                server.forget(invite.header("Call-ID"));
            }
        }
        call.hangUp();
    }

    private void bye() {
        String contact = invite.header("Contact");
        String to = contact.isEmpty() ? SipMessage.address(invite.header("From")) : SipMessage.address(contact);
        server.send(
                new SipMessage(
                        "BYE " + to + " SIP/2.0",
                        List.of(
                                new Header(
                                        "Via",
                                        "SIP/2.0/UDP " + server.host() + ":" + server.port() + ";branch=z9hG4bK"
                                                + UUID.randomUUID()),
                                new Header("Max-Forwards", "70"),
                                new Header("From", invite.header("To") + ";tag=" + tag),
                                new Header("To", invite.header("From")),
                                new Header("Call-ID", invite.header("Call-ID")),
                                new Header("CSeq", "1 BYE")),
                        ""),
                peer);
    }
}
