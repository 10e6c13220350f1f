package app.ringlet.cloud.receptionist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.InMemoryKnowledge;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.PhoneCall;
import app.ringlet.cloud.receptionist.Receptionist;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.Step;
import app.ringlet.cloud.receptionist.model.ToolCall;
import app.ringlet.cloud.receptionist.model.ToolResult;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.calls.CallOutcome;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Models that fail, dawdle, never end, or ask for what they may not have. */
class ModelTroubleTests {

    private static final Duration PATIENT = Duration.ofSeconds(6);

    private final InMemoryAppointmentBook book = PhoneCall.newBook();
    private final CallContext ctx = new CallContext(UUID.randomUUID(), UUID.randomUUID(), PhoneCall.PHONE);

    private Reply hear(LanguageModel model, Duration patience) {
        try (Receptionist receptionist = new Receptionist(book, InMemoryKnowledge.EMPTY, model, patience)) {
            return receptionist.hear(ctx, receptionist.greet(ctx).state(), 1, Utterance.of("hello"));
        }
    }

    @Test
    void theReplyTellsWhatEachModelSpentInAllItsSteps() {
        Use small = new Use("openai", "small", 100, 10, 5, 300);
        Use large = new Use("gemini", "large", 1, 1, 1, 1);

        Reply reply = hear(
                dialogue -> dialogue.done().isEmpty()
                        ? new Step.Act(new ToolCall.ListAppointments(), "", List.of(small))
                        : new Step.Say("Hello.", Next.LISTEN, false, "", List.of(small, large)),
                PATIENT);

        assertThat(reply.uses()).containsExactly(new Use("openai", "small", 200, 20, 10, 600), large);
    }

    @Test
    void theTimeThatIsLeftOfATurnShrinksFromStepToStep() {
        List<Duration> left = new ArrayList<>();

        hear(
                dialogue -> {
                    left.add(dialogue.left());
                    return left.size() < 3
                            ? new Step.Act(new ToolCall.ListAppointments(), "")
                            : new Step.Say("Hello.", Next.LISTEN, false, "");
                },
                PATIENT);

        assertThat(left)
                .hasSize(3)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(d -> d.compareTo(PATIENT) < 0);
    }

    @Test
    void aModelThatThrowsHandsTheCallerToAPerson() {
        Reply reply = hear(
                dialogue -> {
                    throw new IllegalStateException("no credit left");
                },
                PATIENT);

        assertThat(reply.next()).isEqualTo(Next.RING_DESK);
        assertThat(reply.speech()).contains("a person will help you").doesNotContain("credit");
    }

    @Test
    void aModelThatIsTooSlowIsInterruptedAndHandsTheCallerToAPerson() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);

        Reply reply = hear(
                dialogue -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                    }
                    return new Step.Say("You're booked.", Next.LISTEN, false, "");
                },
                Duration.ofMillis(200));

        assertThat(reply.next()).isEqualTo(Next.RING_DESK);
        assertThat(reply.speech()).contains("a person will help you").doesNotContain("booked");
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aModelThatNeverComesToAnEndIsStopped() {
        AtomicInteger steps = new AtomicInteger();

        Reply reply = hear(
                dialogue -> {
                    steps.incrementAndGet();
                    return new Step.Act(new ToolCall.ListAppointments(), "");
                },
                PATIENT);

        assertThat(reply.next()).isEqualTo(Next.RING_DESK);
        assertThat(steps.get()).isBetween(5, 20);
    }

    @Test
    void ifNobodyComesTheMessageIsTakenWithoutTheModel() {
        LanguageModel broken = dialogue -> {
            throw new IllegalStateException("broken");
        };
        try (Receptionist receptionist = new Receptionist(book, InMemoryKnowledge.EMPTY, broken, PATIENT)) {
            Reply reply = receptionist.hear(ctx, receptionist.greet(ctx).state(), 1, Utterance.of("hello"));
            reply = receptionist.deskDidNotAnswer(ctx, reply.state());
            reply = receptionist.hear(ctx, reply.state(), 2, Utterance.of("Tell Anna I am late"));
            assertThat(reply.outcome()).isEqualTo(CallOutcome.MESSAGE_TAKEN);
        }
        assertThat(book.messages())
                .extracting(InMemoryAppointmentBook.Message::text)
                .containsExactly("Tell Anna I am late");
    }

    @Test
    void aBookThatCannotBeReachedHandsTheCallerToAPerson() {
        InMemoryAppointmentBook broken = new InMemoryAppointmentBook(Luna::facts) {
            @Override
            public synchronized List<Slot> findSlots(SlotQuery query) {
                throw new IllegalStateException("connection refused");
            }
        };
        PhoneCall.ring(broken)
                .says("a women's cut on Thursday")
                .hearsBack("can't get at the book", "a person will help you")
                .and(Next.RING_DESK)
                .nothingBooked();
    }

    @Test
    void aModelCannotBookATimeTheCallerHasNotHeardOf() {
        Reply reply = hear(ModelTroubleTests::bookAtOnce, PATIENT);

        assertThat(book.booked()).isEmpty();
        assertThat(reply.speech()).isEqualTo("I haven't booked anything yet.");
        assertThat(reply.guard()).hasSize(1);
        assertThat(reply.outcome()).isNull();
    }

    private static Step bookAtOnce(Dialogue dialogue) {
        return switch (dialogue.done().size()) {
            case 0 -> {
                Days thursday = Days.of(dialogue.facts().today().plusDays(2));
                yield new Step.Act(
                        new ToolCall.FindSlots(
                                List.of(new VisitItem(Luna.WOMENS_CUT, Luna.ANNA, List.of())),
                                List.of(thursday),
                                Times.ANY,
                                10,
                                null),
                        "");
            }
            case 1 -> {
                var found = (ToolResult.Found) dialogue.done().getFirst().result();
                yield new Step.Act(new ToolCall.Book(found.slots().getFirst(), List.of(), "Maria", null, false), "");
            }
            default -> new Step.Say("You're all booked for Thursday!", Next.LISTEN, false, "");
        };
    }

    @Test
    void aModelCannotCancelWithoutTheCallersYes() {
        var maria = book.client(PhoneCall.PHONE, "Maria Gonzalez");
        var row = book.given(
                maria,
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, 19, 14, 0).atZone(Luna.ZONE));

        Reply reply = hear(
                dialogue -> switch (dialogue.done().size()) {
                    case 0 -> new Step.Act(new ToolCall.ListAppointments(), "");
                    case 1 -> new Step.Act(new ToolCall.Cancel(row.id()), "");
                    default -> new Step.Say("I've cancelled it for you.", Next.LISTEN, false, "");
                },
                PATIENT);

        assertThat(book.booked()).hasSize(1);
        assertThat(reply.speech()).isEqualTo("I haven't cancelled anything yet.");
    }

    @Test
    void aModelThatSaysTheSameAgainAndAgainIsCutAndAPersonTakesOver() {
        LanguageModel parrot = dialogue -> new Step.Say("What would you like?", Next.LISTEN, false, "");
        try (Receptionist receptionist = new Receptionist(book, InMemoryKnowledge.EMPTY, parrot, PATIENT)) {
            Reply reply = receptionist.greet(ctx);
            for (int turn = 1; turn <= 2; turn++) {
                reply = receptionist.hear(ctx, reply.state(), turn, Utterance.of("a cut"));
                assertThat(reply.next()).isEqualTo(Next.LISTEN);
            }
            reply = receptionist.hear(ctx, reply.state(), 3, Utterance.of("a cut"));
            assertThat(reply.next()).isEqualTo(Next.RING_DESK);
        }
    }

    @Test
    void theSameAnswerToSomethingElseEachTimeIsCutLater() {
        LanguageModel parrot = dialogue -> new Step.Say("I don't know that.", Next.LISTEN, false, "");
        try (Receptionist receptionist = new Receptionist(book, InMemoryKnowledge.EMPTY, parrot, PATIENT)) {
            Reply reply = receptionist.greet(ctx);
            for (int turn = 1; turn <= 5; turn++) {
                reply = receptionist.hear(ctx, reply.state(), turn, Utterance.of("question " + turn));
                assertThat(reply.next()).isEqualTo(Next.LISTEN);
            }
            reply = receptionist.hear(ctx, reply.state(), 6, Utterance.of("question 6"));
            assertThat(reply.next()).isEqualTo(Next.RING_DESK);
        }
    }

    @Test
    void aTalkWithoutEndGoesToAPerson() {
        LanguageModel talker = dialogue ->
                new Step.Say("Tell me more, " + dialogue.state().lines().size(), Next.LISTEN, false, "");
        try (Receptionist receptionist = new Receptionist(book, InMemoryKnowledge.EMPTY, talker, PATIENT)) {
            Reply reply = receptionist.hear(ctx, receptionist.greet(ctx).state(), 61, Utterance.of("well"));
            assertThat(reply.next()).isEqualTo(Next.RING_DESK);
        }
    }
}
