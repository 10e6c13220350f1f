package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.assistant.AllowedAct;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.assistant.HandOver;
import app.ringlet.protocol.assistant.Tone;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a salon's owner sets, a caller hears. */
class OwnersWishesTests {

    private static final String COMPLAINT = "I want to make a complaint, my color is awful";
    private static final String EMERGENCY = "call an ambulance, someone collapsed";
    private static final Set<AllowedAct> ALL = EnumSet.allOf(AllowedAct.class);

    private static PhoneCall call(
            @Nullable String name, Tone tone, String language, HandOver rules, Set<AllowedAct> acts) {
        AssistantSettings usual = AssistantSettings.DEFAULT;
        AssistantSettings wanted = new AssistantSettings(
                name,
                usual.greetings(),
                tone,
                List.of(language),
                usual.providers(),
                acts,
                rules,
                usual.pronunciations(),
                usual.monthlyTokens());
        return PhoneCall.ring(
                new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, TestCalendars.weekly(Luna.HOURS), wanted)));
    }

    private static PhoneCall call(HandOver rules) {
        return call(null, Tone.FRIENDLY, "en", rules, ALL);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | FORMAL   | How may I help you?               | thanks   | It was a pleasure.          | bye     | Thank you very much for calling.
        en | FRIENDLY | Thank you for calling             | thanks   | You're welcome.             | bye     | Thank you for calling.
        en | BRISK    | How can I help?                   | thanks   | Sure. Anything else?        | bye     | Thanks. Goodbye.
        es | FORMAL   | ¿En qué puedo servirle?           | gracias  | Ha sido un placer.          | adiós   | Muchas gracias por su llamada.
        es | BRISK    | ¿En qué le ayudo?                 | gracias  | De nada, con gusto.          | adiós   | Gracias. Adiós.
        fr | FORMAL   | En quoi puis-je vous être utile ? | merci    | Tout le plaisir             | au revoir | Merci beaucoup de votre appel.
        fr | BRISK    | Que puis-je faire ?               | merci    | De rien. Autre chose ?      | au revoir | Merci. Au revoir.
        de | FORMAL   | Womit darf ich Ihnen helfen?      | danke    | Es war mir ein Vergnügen.   | tschüss | Haben Sie vielen Dank
        de | BRISK    | Womit kann ich helfen?            | danke    | Gerne. Sonst noch etwas?    | tschüss | Danke. Auf Wiederhören.
        pt | FORMAL   | Em que posso ser útil?            | obrigada | Foi um prazer.              | tchau   | Muito obrigada pela sua chamada.
        pt | BRISK    | Em que ajudo?                     | obrigada | De nada, disponha sempre.    | tchau   | Obrigada. Até logo.
        """)
    void greetingAcknowledgementAndGoodbyeHaveTheSalonsTone(
            String language, Tone tone, String greeting, String thanks, String welcome, String bye, String goodbye) {
        PhoneCall call = call(null, tone, language, HandOver.DEFAULT, ALL).hearsBack(greeting);

        call.says(thanks).hearsBack(welcome);
        call.says(bye).hearsBack(goodbye).and(Next.HANG_UP);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void aPersonTakesOverAfterAsManyMisunderstandingsAsTheOwnerBears(int times) {
        PhoneCall call = call(new HandOver(times, true, true));
        for (int i = 1; i < times; i++) {
            call.says(List.of("flurb", "grontle", "zib", "quax").get(i - 1)).and(Next.LISTEN);
        }
        call.says("mumble the wug").and(Next.RING_DESK);
    }

    @Test
    void aComplaintIsAPersonsOrAMessage() {
        call(HandOver.DEFAULT).says(COMPLAINT).and(Next.RING_DESK);
        call(new HandOver(2, false, true))
                .says(COMPLAINT)
                .hearsBack("sorry to hear that", "pass on")
                .and(Next.LISTEN);
    }

    @Test
    void inAnEmergencyTheNumberIsSaidAndThePhoneRingsIfTheOwnerWants() {
        call(HandOver.DEFAULT).says(EMERGENCY).hearsBack("911").and(Next.RING_DESK);
        call(new HandOver(2, true, false)).says(EMERGENCY).hearsBack("911").and(Next.LISTEN);
    }

    @Test
    void whereNobodyIsPutThroughAMessageIsTakenOrTheCallerToldToCallAgain() {
        Set<AllowedAct> no = EnumSet.complementOf(EnumSet.of(AllowedAct.TRANSFER));
        call(null, Tone.FRIENDLY, "en", HandOver.DEFAULT, no)
                .says("let me speak to a person please")
                .hearsBack("Please tell me your message")
                .and(Next.LISTEN);
        no.remove(AllowedAct.TAKE_MESSAGES);
        call(null, Tone.FRIENDLY, "en", HandOver.DEFAULT, no)
                .says("let me speak to a person please")
                .hearsBack("Please call again later")
                .and(Next.HANG_UP);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | are you a robot      | I'm Ruby, an AI assistant, not a person
        es | eres un robot        | Soy Ruby, una asistente de inteligencia artificial, no una persona
        fr | êtes-vous un robot   | Je suis Ruby, une assistante d'intelligence artificielle, pas une personne
        de | sind Sie ein Roboter | Ich bin Ruby, eine KI-Assistentin, kein Mensch
        pt | você é um robô       | Sou Ruby, uma assistente de inteligência artificial, não uma pessoa
        """)
    void whoAsksForARobotHearsTheTruthAndTheName(String language, String asked, String answer) {
        call("Ruby", Tone.FRIENDLY, language, HandOver.DEFAULT, ALL)
                .hearsBack("Ruby")
                .says(asked)
                .hearsBack(answer);
        assertThat(call("Ruby", Tone.BRISK, language, HandOver.DEFAULT, ALL)
                        .reply()
                        .speech())
                .contains("Ruby");
    }
}
