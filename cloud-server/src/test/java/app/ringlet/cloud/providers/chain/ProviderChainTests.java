package app.ringlet.cloud.providers.chain;

import static app.ringlet.cloud.providers.chain.ScriptedModel.calls;
import static app.ringlet.cloud.providers.chain.ScriptedModel.fails;
import static app.ringlet.cloud.providers.chain.ScriptedModel.says;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.providers.chat.ProviderFailed.Kind;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.Reply;
import app.ringlet.cloud.receptionist.model.Use;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.HandOver;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.Tone;
import app.ringlet.protocol.calls.CallOutcome;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is asked, and who takes over from whom. */
class ProviderChainTests {

    private static final String FIND = "{\"items\":[{\"service_id\":\"" + Luna.WOMENS_CUT + "\",\"employee_id\":\""
            + Luna.ANNA + "\",\"add_on_ids\":null,\"guest\":null}],\"days\":[{\"from\":\"2026-11-19\","
            + "\"to\":\"2026-11-19\"}],\"times\":{\"from\":\"14:00\",\"to\":\"14:05\"},\"limit\":5,\"moving\":null}";
    private static final String OFFER = "I have Thursday the 19th at 2 pm with Anna. Shall I book it?";

    private static ScriptedModel.Line books() {
        return prompt -> {
            Matcher slot = Pattern.compile("slot_[0-9a-f]{10}").matcher(prompt.instructions());
            assertThat(slot.find()).isTrue();
            return calls(
                            "book",
                            "{\"slot\":\"" + slot.group() + "\",\"add_on_ids\":[],\"name\":\"Maria Gonzalez\","
                                    + "\"phone\":null,\"for_another\":false}")
                    .answer(prompt);
        };
    }

    @Test
    void theFirstProviderOfTheSalonsOrderSpeaksAndIsPaid() {
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, says("How can I help?"));
        ScriptedModel gemini = new ScriptedModel(Provider.GEMINI);
        try (Talk talk = new Talk(openai, gemini)) {
            Reply reply = talk.says("hello");

            assertThat(reply.speech()).isEqualTo("How can I help?");
            assertThat(gemini.asked).isEmpty();
            assertThat(reply.uses()).singleElement().satisfies(use -> {
                assertThat(use.provider()).isEqualTo("openai");
                assertThat(use.inputTokens()).isEqualTo(100);
                assertThat(use.costMicros()).isEqualTo(2 * 100 + 8 * 10);
            });
            assertThat(talk.purse.paid).hasSize(1);
        }
    }

    @Test
    void whoFailsIsFollowedByTheNextAndInTheEndByTheBuiltInModel() {
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, fails(Kind.REFUSED), fails(Kind.GARBLED));
        ScriptedModel gemini =
                new ScriptedModel(Provider.GEMINI, says("Hello from the other one."), fails(Kind.CUT_OFF));
        try (Talk talk = new Talk(openai, gemini)) {
            assertThat(talk.says("hello").speech()).isEqualTo("Hello from the other one.");

            Reply reply = talk.says("what are your opening hours on Thursday");
            assertThat(reply.speech()).contains("9 am");
            assertThat(reply.uses()).extracting(Use::provider).containsExactly("openai", "gemini", "built_in");
        }
    }

    @Test
    void whatWasDoneInATurnStaysDoneWhenTheModelFailsInItsMiddle() {
        ScriptedModel openai = new ScriptedModel(
                Provider.OPENAI, calls("find_slots", FIND), says(OFFER), books(), fails(Kind.CUT_OFF));
        try (Talk talk = new Talk(openai)) {
            talk.says("a women's cut with Anna on Thursday at two");
            Reply reply = talk.says("yes please, I'm Maria Gonzalez");

            assertThat(talk.book.booked()).hasSize(1);
            assertThat(reply.speech())
                    .startsWith("You're booked for a women's cut with Anna on Thursday the 19th at 2 pm.");
            assertThat(reply.outcome()).isEqualTo(CallOutcome.BOOKED);
            assertThat(reply.uses()).extracting(Use::provider).containsExactly("openai", "built_in");
        }
    }

    @Test
    void whoTakesOverInTheMiddleIsToldWhatWasDone() {
        ScriptedModel openai = new ScriptedModel(
                Provider.OPENAI, calls("find_slots", FIND), says(OFFER), books(), fails(Kind.CUT_OFF));
        ScriptedModel gemini = new ScriptedModel(Provider.GEMINI, says("Anything else?"));
        try (Talk talk = new Talk(openai, gemini)) {
            talk.says("a women's cut with Anna on Thursday at two");
            Reply reply = talk.says("yes please, I'm Maria Gonzalez");

            assertThat(reply.speech()).endsWith("2 pm. Anything else?");
            assertThat(gemini.results()).singleElement().asString().contains("booked", "2026-11-19 14:00");
            assertThat(talk.book.booked()).hasSize(1);
        }
    }

    @Test
    void theBuiltInModelGoesOnWithACallThatItBegan() {
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, fails(Kind.REFUSED), fails(Kind.REFUSED));
        try (Talk talk = new Talk(openai)) {
            talk.says("a women's cut with Anna on Thursday at two");
            talk.says("yes please");
            assertThat(talk.says("Maria Gonzalez").speech()).contains("You're booked");
            assertThat(talk.book.booked()).hasSize(1);
        }
    }

    @Test
    void beforeAnyAnswerAQuestionIsPutOnceMore() {
        ScriptedModel openai = new ScriptedModel(
                Provider.OPENAI, fails(Kind.UNAVAILABLE), says("Here I am."), fails(429, "0"), fails(500, ""));
        try (Talk talk = new Talk(openai)) {
            assertThat(talk.says("hello").speech()).isEqualTo("Here I am.");
            assertThat(talk.says("hello").uses()).extracting(Use::provider).containsExactly("openai", "built_in");
            assertThat(openai.asked).hasSize(4);
        }
    }

    @Test
    void whoWantsToBeLeftAloneIs() {
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, fails(429, "60"), says("Back again."));
        try (Talk talk = new Talk(openai)) {
            talk.says("hello");
            talk.says("hello");
            assertThat(openai.asked)
                    .as("asked once, and then not within the minute")
                    .hasSize(1);

            talk.clock.advance(Duration.ofSeconds(61));
            assertThat(talk.says("hello").speech()).isEqualTo("Back again.");
        }
    }

    @Test
    void whoFailsMostOfTheTimeIsNotAskedForAWhile() {
        ScriptedModel openai = new ScriptedModel(
                Provider.OPENAI,
                fails(Kind.GARBLED),
                fails(Kind.GARBLED),
                fails(Kind.GARBLED),
                fails(Kind.GARBLED),
                says("Well again."));
        try (Talk talk = new Talk(openai)) {
            for (int i = 0; i < 8; i++) {
                talk.says("hello");
            }
            assertThat(openai.asked).hasSize(4);

            talk.clock.advance(Duration.ofMinutes(1));
            assertThat(talk.says("hello").speech()).isEqualTo("Well again.");
        }
    }

    @Test
    void aProviderThatHangsLeavesTimeForTheOthers() {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, prompt -> {
            never.await();
            throw new AssertionError();
        });
        ScriptedModel gemini = new ScriptedModel(Provider.GEMINI, says("I am here."));
        try (Talk talk = new Talk(Duration.ofSeconds(3), openai, gemini)) {
            assertThat(talk.says("hello").speech()).isEqualTo("I am here.");
        }
    }

    @Test
    void ifAllHangTheBuiltInModelStillSpeaks() {
        CountDownLatch never = new CountDownLatch(1);
        ScriptedModel.Line hangs = prompt -> {
            never.await();
            throw new AssertionError();
        };
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, hangs);
        ScriptedModel gemini = new ScriptedModel(Provider.GEMINI, hangs);
        try (Talk talk = new Talk(Duration.ofSeconds(2), openai, gemini)) {
            Reply reply = talk.says("what are your opening hours on Thursday");

            assertThat(reply.speech()).contains("9 am");
            assertThat(reply.next()).isEqualTo(Next.LISTEN);
        }
    }

    @Test
    void aSalonThatHasSpentItsTokensIsServedByTheBuiltInModel() {
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, says("Hello."));
        try (Talk talk = new Talk(openai)) {
            talk.purse.empty = true;

            assertThat(talk.says("hello").uses()).extracting(Use::provider).containsExactly("built_in");
            assertThat(openai.asked).isEmpty();
        }
    }

    private static Talk talk(Tone tone, HandOver rules, ScriptedModel model) {
        AssistantSettings usual = AssistantSettings.DEFAULT;
        AssistantSettings wanted = new AssistantSettings(
                "Ruby",
                usual.greetings(),
                tone,
                List.of("en", "es"),
                usual.providers(),
                usual.acts(),
                rules,
                usual.pronunciations(),
                usual.monthlyTokens());
        return new Talk(Duration.ofSeconds(6), wanted, model);
    }

    @ParameterizedTest
    @ValueSource(strings = {"I want to make a complaint, my color is awful", "call an ambulance, someone collapsed"})
    void whatAPersonIsDueForNoModelOutsideIsAskedAbout(String heard) {
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, says("How lovely. Shall I book you a cut?"));
        try (Talk talk = talk(Tone.FRIENDLY, HandOver.DEFAULT, openai)) {
            assertThat(talk.says(heard).next()).isEqualTo(Next.RING_DESK);
            assertThat(openai.asked).isEmpty();
        }
        try (Talk talk = talk(Tone.FRIENDLY, new HandOver(2, false, false), openai)) {
            assertThat(talk.says(heard).next()).isEqualTo(Next.LISTEN);
            assertThat(openai.asked).hasSize(1);
        }
    }

    @Test
    void aModelIsToldHowTheSalonWantsItToTalk() {
        ScriptedModel openai = new ScriptedModel(Provider.OPENAI, says("Hello."), says("Hello."));
        try (Talk talk = talk(Tone.FORMAL, new HandOver(4, false, false), openai)) {
            talk.says("hello");
            assertThat(openai.asked.getLast().instructions())
                    .contains("Your name is Ruby.", "courteous and formal", "if the caller speaks Spanish")
                    .contains("not understood the caller 4 times in a row", "sorry and use take_message")
                    .doesNotContain("complains, use transfer", "at once, and use transfer");
        }
        try (Talk talk = talk(Tone.BRISK, new HandOver(1, true, true), openai)) {
            talk.says("hello");
            assertThat(openai.asked.getLast().instructions())
                    .contains("as few words as will do", "not understood the caller once", "complains, use transfer")
                    .contains("at once, and use transfer");
        }
    }

    @Test
    void withNothingConfiguredNothingIsPaidOrAsked() {
        try (Talk talk = new Talk()) {
            assertThat(talk.says("hello").uses()).extracting(Use::provider).containsExactly("built_in");
            assertThat(talk.purse.paid).isEmpty();
        }
    }
}
