package app.ringlet.cloud.receptionist.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.SalonFacts;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The salon's own first words, and what is added to them. */
class GreetingTests {

    private static String greeted(String own) {
        SalonFacts luna = Luna.facts();
        SalonFacts facts = new SalonFacts(
                luna.name(),
                luna.zone(),
                luna.now(),
                luna.openingHours(),
                luna.openings(),
                luna.phone(),
                own,
                luna.currency(),
                luna.country(),
                luna.services(),
                luna.addOns(),
                luna.employees(),
                luna.assistant(),
                luna.rules(),
                luna.confirmsByText());
        return Greeting.reply(
                        new InMemoryAppointmentBook(() -> facts),
                        new CallContext(UUID.randomUUID(), UUID.randomUUID(), "+12125550199"),
                        null)
                .speech();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Luna Hair, this is Nova, an AI. Tell me what you need.",
                "Hi, you've reached Luna's virtual assistant. What can I do for you?",
                "Luna, hier spricht eine KI.",
                "Luna, soy una inteligencia artificial."
            })
    void whatSaysItselfThatAMachineSpeaksIsSpokenAsItIs(String own) {
        assertThat(greeted(own)).isEqualTo(own);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Luna Hair, good morning! | Luna Hair, good morning! I'm the AI assistant. How can I help you?
        The hair of AIDA         | The hair of AIDA. I'm the AI assistant. How can I help you?
        """)
    void whatDoesNotIsFollowedByIt(String own, String spoken) {
        assertThat(greeted(own)).isEqualTo(spoken);
    }
}
