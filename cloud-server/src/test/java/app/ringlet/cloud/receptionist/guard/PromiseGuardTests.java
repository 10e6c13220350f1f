package app.ringlet.cloud.receptionist.guard;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of people, texts, lists, prices, hours and presents. */
class PromiseGuardTests extends PromiseGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'm putting you through now.",
                "I'll put you through to someone.",
                "Let me put you through to Anna.",
                "I'm transferring you to the desk.",
                "I'll transfer you right away.",
                "Transferring you now.",
                "You're being transferred.",
                "I'm connecting you with a colleague.",
                "Let me connect you to a person.",
                "Please hold while I get someone.",
                "Stay on the line.",
                "Someone will be right with you.",
                "A person will help you now.",
                "Anna is coming to the phone.",
                "I'm getting the manager for you now.",
                "I'll hand you over to my colleague.",
                "I'm patching you through."
            })
    void nobodyIsSaidToComeToThePhoneUnlessTheDeskRings(String words) {
        blocks(Facts.NONE, words, Kind.TRANSFERRED);
        passes(Facts.next(Next.RING_DESK), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Shall I put you through to someone?",
                "Would you like me to put you through?",
                "I can put you through to a person if you like.",
                "I can't put you through just now.",
                "Do you want to speak to someone?",
                "I could transfer you to the desk.",
                "What message shall I pass on?"
            })
    void aPersonMayBeOffered(String words) {
        passes(Facts.NONE, words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I've texted you the details.",
                "I've sent you a text.",
                "I just sent you a confirmation text.",
                "You'll get a text shortly.",
                "You will receive a confirmation by text.",
                "A text is on its way.",
                "I'll text you the details.",
                "We'll send you a text with the time.",
                "The confirmation text has been sent to your phone.",
                "You'll receive a reminder."
            })
    void aTextIsSpokenOfOnlyIfOneGoesOut(String words) {
        blocks(Facts.NONE, words, Kind.TEXT_SENT);
        passes(Facts.done(1, booked("+12125550123")), words);
        blocks(Facts.done(1, booked(null)), words, Kind.TEXT_SENT);
    }

    private static CommittedAct booked(String phone) {
        var book = new InMemoryAppointmentBook(Luna::facts);
        AppointmentView row = book.given(
                book.client("+12125550123", "Maria"),
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, 26, 14, 0).atZone(Luna.ZONE));
        return new CommittedAct(CommittedAct.Kind.BOOKED, 1, Rows.withPhone(row, phone));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You're on the waiting list.",
                "I've put you on the waiting list.",
                "I've added you to the waitlist.",
                "We'll call you if something opens up.",
                "We'll let you know when a spot opens.",
                "I'll put you on our waiting list.",
                "You have been waitlisted."
            })
    void nobodyIsSaidToWaitWhoDoesNot(String words) {
        blocks(Facts.NONE, words, Kind.WAITLISTED);
        passes(Facts.done(1, new CommittedAct(CommittedAct.Kind.WAITLISTED, 1, null)), words);
    }

    @Test
    void aKeptPromiseDoesNotCarryAFalseClaimAlong() {
        Evidence waiting = Facts.done(1, new CommittedAct(CommittedAct.Kind.WAITLISTED, 1, null));
        blocks(waiting, "You're on the waiting list, and I've booked you for Friday.", Kind.BOOKED);
    }
}
