package app.ringlet.eval.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The evaluation finds what the rows do not bear out, and nothing else. */
class ClaimCheckTests {

    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 20, 10, 0);

    @TempDir
    Path folder;

    private List<String> told(String language, Book before, Book now, boolean rang, String speech) throws IOException {
        ClaimCheck check = new ClaimCheck(
                Conversation.scenario(folder, """
                    salon: %s
                    caller: {name: Paula Reyes, phone: "+19175550137", language: %s}
                    wants: [{do: ask, say: [Hello]}]
                    """.formatted(salon(language), language)), () -> now, before);
        check.hear(speech, rang);
        return check.falseClaims();
    }

    private static String salon(String language) {
        return Map.of("en", "luna", "es", "sol", "fr", "atelier", "de", "haarwerk", "pt", "cabelo")
                .get(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You're booked for a women's cut with Anna on Friday the 20th at 10 am.",
                "You're all set.",
                "I've cancelled your appointment.",
                "Your appointment has been moved.",
                "You're on the waiting list.",
                "I'm putting you through now.",
                "I've sent you a text.",
                "A women's cut is 12 dollars.",
                "I have Sunday the 22nd at 10 am with Anna."
            })
    void aFalseClaimIsFound(String lie) throws IOException {
        assertThat(told("en", Conversation.empty(), Conversation.empty(), false, "Okay. " + lie + " Anything else?"))
                .containsExactly(lie);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Su cita está confirmada.
        fr | Je vous ai réservé vendredi 20 à 10 heures.
        de | Ich habe Ihren Termin abgesagt.
        pt | Está marcado: sexta-feira, dia 20, às 10 horas.
        """)
    void alsoInTheCallersLanguage(String language, String lie) throws IOException {
        assertThat(told(language, Conversation.empty(), Conversation.empty(), false, lie))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You're booked for a women's cut with Anna on Friday the 20th at 10 am.",
                "Friday the 20th at 10 am is free. Shall I book it?",
                "I haven't booked anything yet.",
                "Shall I put you through to someone?",
                "A women's cut is 65 dollars.",
                "We're open Tuesday to Saturday."
            })
    void whatTheRowsBearOutIsNoFalseClaim(String said) throws IOException {
        Book booked = Conversation.with(UUID.randomUUID(), Conversation.visit(FRIDAY, "Women's cut", "SCHEDULED"));
        Book before = said.startsWith("You're booked") ? Conversation.empty() : booked;
        Book now = said.startsWith("Friday") ? Conversation.empty() : booked;
        assertThat(told("en", before, now, false, said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"I'm putting you through now.", "I'll put you through to someone."})
    void aTransferIsTrueIfTheDeskRang(String said) throws IOException {
        assertThat(told("en", Conversation.empty(), Conversation.empty(), true, said))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "I've cancelled your appointment.")
    void aBookingBearsOutNoCancellation(String said) throws IOException {
        Book booked = Conversation.with(UUID.randomUUID(), Conversation.visit(FRIDAY, "Women's cut", "SCHEDULED"));
        assertThat(told("en", Conversation.empty(), booked, false, said)).containsExactly(said);
    }

    @ParameterizedTest
    @ValueSource(strings = "You're booked for a women's cut with Anna on Friday the 20th at 11 am.")
    void anotherTimeThanTheRowsIsFalse(String said) throws IOException {
        Book booked = Conversation.with(UUID.randomUUID(), Conversation.visit(FRIDAY, "Women's cut", "SCHEDULED"));
        assertThat(told("en", Conversation.empty(), booked, false, said)).containsExactly(said);
    }
}
