package app.ringlet.cloud.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.ringlet.cloud.platform.Secret;
import app.ringlet.cloud.providers.chat.Answer;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.chat.Prompt;
import app.ringlet.cloud.providers.chat.Prompt.Call;
import app.ringlet.cloud.providers.chat.Prompt.Called;
import app.ringlet.cloud.providers.chat.Prompt.Said;
import app.ringlet.cloud.providers.chat.ProviderFailed;
import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.cloud.providers.prompt.ToolSchemas;
import app.ringlet.cloud.providers.standin.Plan;
import app.ringlet.cloud.providers.standin.StandIn;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every remote model does with what a provider can send. The stand-ins refuse what the vendors would. */
abstract class ProviderContract {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Prompt HELLO = prompt();

    private StandIn standIn;
    private ChatModel model;

    abstract StandIn standIn();

    abstract ChatModel model(ModelSettings.Remote settings);

    private static Prompt prompt(Prompt.Message... more) {
        List<Prompt.Message> messages = new ArrayList<>(List.of(
                new Said(false, "Thank you for calling."), new Said(true, "<caller>hello \"there\" ü</caller>")));
        messages.addAll(List.of(more));
        return new Prompt("You answer the telephone.", messages, ToolSchemas.all());
    }

    @BeforeEach
    void start() {
        standIn = standIn();
        model = model(
                new ModelSettings.Remote(new Secret(StandIn.KEY), URI.create(standIn.base()), StandIn.MODEL, 1.5, 6));
    }

    @AfterEach
    void stop() {
        standIn.close();
        assertThat(standIn.violations()).isEmpty();
    }

    private Kind failure(Duration left) {
        return thrown(left).kind();
    }

    private ProviderFailed thrown(Duration left) {
        try {
            Answer answer = model.ask(HELLO, left, text -> {});
            throw new AssertionError("answered " + answer);
        } catch (ProviderFailed e) {
            return e;
        }
    }

    @Test
    void saysWhatTheModelSaysAndTellsItsTokens() throws ProviderFailed {
        standIn.answers(new Plan.Says("How can I help you, señora?"));

        List<String> soFar = new ArrayList<>();
        assertThat(model.ask(HELLO, LONG, soFar::add))
                .isEqualTo(new Answer("How can I help you, señora?", List.of(), 1000, 20));
        assertThat(soFar).endsWith("How can I help you, señora?").allMatch("How can I help you, señora?"::startsWith);
        assertThat(standIn.questions()).hasSize(1).first().asString().contains("You answer the telephone.", "ü");
    }

    @Test
    void handsOverAToolCallAndTellsItsResult() throws ProviderFailed {
        standIn.answers(Plan.Calls.of("cancel", "{\"appointment_id\":\"x\"}"), new Plan.Says("Done."));

        List<Call> calls = model.ask(HELLO, LONG, text -> {}).calls();
        assertThat(calls).extracting(Call::name).containsExactly("cancel");
        assertThat(calls.getFirst().arguments()).isEqualTo("{\"appointment_id\":\"x\"}");
        Prompt next = prompt(new Called(calls, List.of("{\"refused\":\"not_the_callers_appointment\"}")));
        assertThat(model.ask(next, LONG, text -> {}).text()).isEqualTo("Done.");
        assertThat(standIn.questions().getLast()).contains("not_the_callers_appointment");
    }

    @Test
    void handsOverSeveralToolCallsInTheirOrder() throws ProviderFailed {
        standIn.answers(
                new Plan.Calls(List.of(
                        new Plan.Call("release", "{}"),
                        new Plan.Call("list_appointments", "{}"),
                        new Plan.Call("release", "{}"))),
                new Plan.Says("Done."));

        List<Call> calls = model.ask(HELLO, LONG, text -> {}).calls();
        assertThat(calls).extracting(Call::name).containsExactly("release", "list_appointments", "release");
        assertThat(calls).extracting(Call::id).doesNotHaveDuplicates();
        model.ask(prompt(new Called(calls, List.of("{}", "{}", "{}"))), LONG, text -> {});
    }

    @Test
    void handsOverMalformedArgumentsAsTheyAre() throws ProviderFailed {
        standIn.answers(Plan.Calls.of("cancel", "{\"appointment_id\":"), new Plan.Says("Sorry."));

        List<Call> calls = model.ask(HELLO, LONG, text -> {}).calls();
        assertThat(calls.getFirst().arguments()).contains("appointment_id");
        // What was malformed can be told back.
        assertThat(model.ask(prompt(new Called(calls, List.of("{\"error\":\"no JSON\"}"))), LONG, text -> {})
                        .text())
                .isEqualTo("Sorry.");
    }

    @Test
    void tellsHowLongAProviderWantsToBeLeftAlone() {
        standIn.answers(new Plan.Status(429, "7"));

        ProviderFailed failed = thrown(LONG);
        assertThat(failed.kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(failed.worthRepeating()).isTrue();
        assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(standIn.questions())
                .as("asked once: asking again is the chain's business")
                .hasSize(1);
    }

    @Test
    void tellsTroubleFromRefusal() {
        standIn.answers(new Plan.Status(500, ""), new Plan.Status(401, ""), new Plan.Status(404, ""));

        assertThat(failure(LONG)).isEqualTo(Kind.UNAVAILABLE);
        assertThat(failure(LONG)).isEqualTo(Kind.REFUSED);
        assertThat(failure(LONG)).isEqualTo(Kind.REFUSED);
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        standIn.answers(new Plan.Hangs());

        assertThat(failure(Duration.ofMillis(600))).isEqualTo(Kind.TIMED_OUT);
    }

    @Test
    void isEndedByAnInterrupt() throws InterruptedException {
        standIn.answers(new Plan.Hangs());
        Thread asking = Thread.ofVirtual().start(() -> thrown(Duration.ofHours(1)));

        while (standIn.questions().isEmpty()) {
            Thread.onSpinWait();
        }
        asking.interrupt();
        assertThat(asking.join(LONG)).isTrue();
    }

    @Test
    void anAnswerThatIsCutOffIsNone() {
        standIn.answers(new Plan.CutsOff());

        ProviderFailed failed = thrown(LONG);
        assertThat(failed.kind()).isEqualTo(Kind.CUT_OFF);
        assertThat(failed.worthRepeating()).as("some of it was paid for").isFalse();
    }

    @Test
    void anAnswerThatNobodyCanReadIsNone() {
        standIn.answers(new Plan.Garbage());

        assertThat(failure(LONG)).isIn(Kind.GARBLED, Kind.CUT_OFF);
    }

    @Test
    void anAnswerWithoutEndIsCut() {
        standIn.answers(new Plan.Huge());

        assertThat(failure(LONG)).isEqualTo(Kind.GARBLED);
    }

    @Test
    void aProviderThatIsNotThereIsUnavailable() {
        standIn.close();

        assertThat(failure(LONG)).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void aFailureTellsNothingOfWhatWasAsked() {
        standIn.answers(new Plan.Status(400, ""));

        assertThatExceptionOfType(ProviderFailed.class)
                .isThrownBy(() -> model.ask(HELLO, LONG, text -> {}))
                .withMessageNotContaining("hello")
                .withMessageNotContaining(StandIn.KEY);
    }
}
