package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.builtin.BuiltInModel;
import app.ringlet.protocol.calls.CallOutcome;
import app.ringlet.protocol.calls.CallReason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A caller's side of a call, for tests that read as dialogues. The state goes through JSON at every turn. */
public final class PhoneCall {

    private static final int MOST_WORDS = 30;
    public static final String PHONE = "+12125550123";

    public final InMemoryAppointmentBook book;
    private final Receptionist receptionist;
    private final CallContext ctx;
    private ConversationState state;
    private Reply reply;
    private int turn;
    private boolean guarded = true;

    private PhoneCall(InMemoryAppointmentBook book, Knowledge knowledge, LanguageModel model, @Nullable String phone) {
        this.book = book;
        this.receptionist = new Receptionist(book, knowledge, model, Duration.ofSeconds(6));
        this.ctx = new CallContext(UUID.randomUUID(), UUID.randomUUID(), phone);
        this.reply = receptionist.greet(ctx);
        this.state = reply.state();
    }

    /** An unknown caller whose number is seen. */
    public static PhoneCall ring() {
        return ring(newBook());
    }

    public static PhoneCall ring(InMemoryAppointmentBook book) {
        return new PhoneCall(book, InMemoryKnowledge.EMPTY, new BuiltInModel(), PHONE);
    }

    public static PhoneCall ring(InMemoryAppointmentBook book, Knowledge knowledge) {
        return new PhoneCall(book, knowledge, new BuiltInModel(), PHONE);
    }

    public static PhoneCall withheld() {
        return new PhoneCall(newBook(), InMemoryKnowledge.EMPTY, new BuiltInModel(), null);
    }

    public static PhoneCall withModel(LanguageModel model) {
        PhoneCall call = new PhoneCall(newBook(), InMemoryKnowledge.EMPTY, model, PHONE);
        call.guarded = false;
        return call;
    }

    public static InMemoryAppointmentBook newBook() {
        return new InMemoryAppointmentBook(Luna::facts);
    }

    public static InMemoryAppointmentBook bookAt(LocalDateTime local) {
        Instant now = local.atZone(Luna.ZONE).toInstant();
        return new InMemoryAppointmentBook(() -> Luna.facts(now));
    }

    /** Says something; the answer must come through the guard untouched. */
    public PhoneCall says(String text) {
        return hears(Utterance.of(text));
    }

    public PhoneCall hears(Utterance heard) {
        turn++;
        reply = receptionist.hear(ctx, state, turn, heard);
        if (guarded) {
            assertThat(reply.guard()).as("guard, after \"%s\"", heard.text()).isEmpty();
        }
        state = ConversationState.fromJson(reply.state().json());
        assertThat(reply.speech().split("\\s+").length)
                .as("words in \"%s\"", reply.speech())
                .isLessThanOrEqualTo(MOST_WORDS + (reply.speech().startsWith("You're booked") ? MOST_WORDS : 0));
        return this;
    }

    public PhoneCall replay(ConversationState before, int number, String text) {
        reply = receptionist.hear(ctx, before, number, Utterance.of(text));
        state = reply.state();
        return this;
    }

    public PhoneCall deskDoesNotAnswer() {
        reply = receptionist.deskDidNotAnswer(ctx, state);
        state = reply.state();
        return this;
    }

    public PhoneCall hearsBack(String... parts) {
        assertThat(reply.speech()).as("reply %d", turn).contains(parts);
        return this;
    }

    public PhoneCall doesNotHear(String... parts) {
        assertThat(reply.speech()).as("reply %d", turn).doesNotContain(parts);
        return this;
    }

    public PhoneCall and(Next next) {
        assertThat(reply.next()).as(reply.speech()).isEqualTo(next);
        return this;
    }

    public PhoneCall outcome(@Nullable CallOutcome outcome) {
        assertThat(reply.outcome()).isEqualTo(outcome);
        return this;
    }

    public PhoneCall reason(@Nullable CallReason reason) {
        assertThat(state.reason()).as(reply.speech()).isEqualTo(reason);
        return this;
    }

    /** What is held, as weekday-free local times. */
    public PhoneCall holds(LocalDateTime... starts) {
        assertThat(book.holds())
                .extracting(h -> h.start().atZoneSameInstant(Luna.ZONE).toLocalDateTime())
                .containsExactly(starts);
        return this;
    }

    public PhoneCall booked(UUID service, UUID employee, LocalDateTime start) {
        assertThat(book.booked()).anySatisfy(a -> {
            assertThat(a.start().atZoneSameInstant(Luna.ZONE).toLocalDateTime()).isEqualTo(start);
            assertThat(a.items()).anySatisfy(i -> {
                assertThat(i.serviceId()).isEqualTo(service);
                assertThat(i.employeeId()).isEqualTo(employee);
            });
        });
        return this;
    }

    public PhoneCall nothingBooked() {
        assertThat(book.booked()).isEmpty();
        return this;
    }

    public Reply reply() {
        return reply;
    }

    public ConversationState state() {
        return state;
    }

    public List<GuardDecision> guard() {
        return reply.guard();
    }

    public int turn() {
        return turn;
    }
}
