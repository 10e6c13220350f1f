package app.ringlet.eval.caller;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.eval.scenario.Scenario;
import app.ringlet.eval.scenario.ScenarioFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever the receptionist's wording, the caller must know what is asked and which times are told. */
class EarTests {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    private static Scenario any;

    @BeforeAll
    static void readASalon() throws IOException {
        any = ScenarioFolder.read(Path.of("src/test/resources/eval/scenarios/ask"))
                .scenarios()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | I have Thursday the 19th at 2 pm or 3:30 pm with Anna. Which would you like? | 2026-11-19T14:00 2026-11-19T15:30
        en | How about tomorrow at ten thirty? | 2026-11-18T10:30
        en | Ben could see you at noon on Friday. | 2026-11-20T12:00
        en | There's an opening on Friday, November 20th, at half past two. | 2026-11-20T14:30
        en | We can do 9, 10:15 or 11 a.m. on Saturday the 21st. | 2026-11-21T09:00 2026-11-21T10:15 2026-11-21T11:00
        en | You're booked for a women's cut with Anna on December 3rd at quarter to four. | 2026-12-03T15:45
        en | A full colour is 140 dollars and takes an hour and 35 minutes. | -
        es | Tengo el viernes 20 a las 9 de la mañana o a las 2 y media de la tarde con Lucía. ¿Cuál prefiere? | 2026-11-20T09:00 2026-11-20T14:30
        fr | J'ai le samedi 21 à 9 heures ou à 14 heures 30. Que préférez-vous ? | 2026-11-21T09:00 2026-11-21T14:30
        de | Ich habe am Freitag, dem 20. um 9 Uhr oder um 14 Uhr 30 bei Anke. Was wäre Ihnen lieber? | 2026-11-20T09:00 2026-11-20T14:30
        pt | Tenho sexta-feira, dia 20, às 9 horas ou às 14 horas e 30. Qual prefere? | 2026-11-20T09:00 2026-11-20T14:30
        """)
    void timesThatAreTold(String language, String said, String times) {
        List<LocalDateTime> expected = times.equals("-")
                ? List.of()
                : List.of(times.split(" ")).stream().map(LocalDateTime::parse).toList();

        assertThat(ear(language).moments(said).stream()
                        .map(Moment::start)
                        .filter(Objects::nonNull)
                        .toList())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | Sure. What name should I put the appointment under? | NAME
        en | May I have your name, please? | NAME
        en | And who am I speaking with? | NAME
        en | What's the best number to reach you? | PHONE
        en | Which service would you like? | SERVICE
        en | What would you like to have done? | SERVICE
        en | Do you have a preferred stylist? | STAFF
        en | What day and time work best for you? | WHEN
        en | When would you like to come in? | WHEN
        en | Friday at 2 pm or 4 pm. Which works better? | CHOICE
        en | Friday the 20th at 2 pm with Anna is free. Shall I book it? | YES_NO
        en | Is there anything else I can help you with? | MORE
        en | How can I help you today? | HELP
        en | Which appointment do you mean? | WHICH
        en | What would you like me to tell her? | MESSAGE
        en | Sorry, I didn't catch that. | REPEAT
        es | ¿A qué nombre la pongo? | NAME
        fr | À quel nom, s'il vous plaît ? | NAME
        de | Auf welchen Namen, bitte? | NAME
        pt | Em que nome, por favor? | NAME
        es | How can I help you? | REPEAT
        """)
    void whatIsAsked(String language, String said, Said.Ask ask) {
        assertThat(ear(language).hear(said).ask()).isEqualTo(ask);
    }

    private static Ear ear(String language) {
        return new Ear(language, any.salon(), TODAY);
    }
}
