package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.assistant.AssistantSettings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a caller begins with, in Spanish, French, German or Portuguese, is answered in that language. */
class FirstWordsTests {

    private static PhoneCall ring() {
        AssistantSettings usual = AssistantSettings.DEFAULT;
        AssistantSettings assistant = new AssistantSettings(
                null,
                List.of(),
                usual.tone(),
                List.of("en", "es", "fr", "de", "pt"),
                usual.providers(),
                usual.acts(),
                usual.handOver(),
                List.of(),
                0);
        return PhoneCall.ring(
                new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, TestCalendars.weekly(Luna.HOURS), assistant)));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/first.csv", delimiter = '|', numLinesToSkip = 1)
    void theFirstWordsTellTheLanguage(String language, String sentence) {
        Reply reply = ring().says(sentence).reply();
        assertThat(reply.language()).startsWith(language);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rosa Domingo",
                "Klaus Schneider",
                "Dolores Blanco Castillo",
                "It's Marie Petit",
                "balayage",
                "a balayage with Chloe",
                "ciao bella",
                "Monday at noon",
                "Anna on Friday",
                "um okay",
                "blow dry please"
            })
    void namesAndBorrowedWordsDoNot(String sentence) {
        assertThat(ring().says(sentence).reply().language()).isEqualTo("en-US");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | ¡Socorro! ¡hay un incendio!
        es | Es una emergencia
        fr | Au secours, il y a le feu
        fr | C'est une urgence, une ambulance s'il vous plaît
        de | Hilfe, es brennt
        de | Das ist ein Notfall
        pt | Socorro, uma emergência
        pt | Há um incêndio
        """)
    void anEmergencyIsSentToTheEmergencyNumber(String language, String sentence) {
        assertThat(ring().says(sentence).hearsBack("911").reply().language()).startsWith(language);
    }
}
