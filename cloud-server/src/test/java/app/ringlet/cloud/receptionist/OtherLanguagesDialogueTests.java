package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole calls in Spanish, French, German and Portuguese; what counts is what the book says afterwards. */
class OtherLanguagesDialogueTests {

    private static InMemoryAppointmentBook bookOf(String... languages) {
        AssistantSettings usual = AssistantSettings.DEFAULT;
        AssistantSettings assistant = new AssistantSettings(
                null,
                List.of(),
                usual.tone(),
                List.of(languages),
                usual.providers(),
                usual.acts(),
                usual.handOver(),
                List.of(),
                0);
        return new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, TestCalendars.weekly(Luna.HOURS), assistant));
    }

    private static AppointmentView cutOnThursday(InMemoryAppointmentBook book) {
        KnownClient maria = book.client(PhoneCall.PHONE, "Maria Lopez");
        return book.given(
                maria,
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, 26, 14, 0).atZone(Luna.ZONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero reservar un corte de mujer el jueves a las dos y media | Sí, por favor | Me llamo Rosa Domingo | Le he reservado
        fr | Je voudrais une coupe femme jeudi à quatorze heures trente | Oui, s'il vous plaît | Je m'appelle Marie Dubois | Je vous ai réservé
        de | Ich möchte einen Damenschnitt am Donnerstag um halb drei | Ja, gerne | Ich heiße Anna Sonntag | Ich habe Sie eingetragen
        pt | Queria marcar um corte feminino na quinta-feira às duas e meia da tarde | Sim, por favor | Meu nome é João Pereira | Está marcado
        """)
    void aBooking(String language, String wish, String yes, String name, String confirmation) {
        PhoneCall call = PhoneCall.ring(bookOf(language));
        call.says(wish).says(yes).nothingBooked();
        call.says(name)
                .hearsBack(confirmation)
                .booked(Luna.WOMENS_CUT, Luna.ANNA, LocalDateTime.of(2026, 11, 19, 14, 30));
        assertThat(call.reply().language()).startsWith(language);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero un corte de hombre el jueves a las dos y media | Sí | Soy Carla Vidal | No, quería decir un corte de mujer | No, quiero un corte de mujer
        fr | Je voudrais une coupe homme jeudi à quatorze heures trente | Oui | Au nom de Carla Vidal | Non, je voulais dire une coupe femme | Non, je voudrais une coupe femme
        de | Ich möchte einen Herrenschnitt am Donnerstagnachmittag um halb drei | Ja | Auf Carla Vidal | Nein, ich meinte einen Damenschnitt | Nein, Damenschnitt
        pt | Queria marcar um corte masculino na quinta-feira às duas e meia da tarde | Sim | Em nome de Carla Vidal | Não, queria dizer um corte feminino | Não, quero um corte feminino
        """)
    void theWrongServiceBecomesTheOneThatIsNamedOnceMore(
            String language, String wish, String yes, String name, String correction, String again) {
        PhoneCall call = PhoneCall.ring(bookOf(language));
        call.says(wish).says(yes).says(name).says(correction).says(again);
        call.booked(Luna.WOMENS_CUT, Luna.ANNA, LocalDateTime.of(2026, 11, 19, 14, 30));
        assertThat(call.book.booked())
                .singleElement()
                .satisfies(b -> assertThat(b.client().name()).isEqualTo("Carla Vidal"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero cambiar mi cita al viernes a las diez | Sí | Su cita es ahora
        fr | Je voudrais déplacer mon rendez-vous à vendredi à 10 heures | Oui | Votre rendez-vous est maintenant
        de | Ich möchte meinen Termin auf Freitag um zehn Uhr verschieben | Ja, bitte | Ihr Termin ist jetzt
        pt | Quero mudar a minha marcação para sexta às dez | Sim | A sua marcação agora é
        """)
    void aMove(String language, String wish, String yes, String confirmation) {
        InMemoryAppointmentBook book = bookOf(language);
        AppointmentView cut = cutOnThursday(book);
        PhoneCall.ring(book).says(wish).says(yes).hearsBack(confirmation);
        assertThat(book.appointment(cut.id())
                        .start()
                        .atZoneSameInstant(Luna.ZONE)
                        .toLocalDateTime())
                .isEqualTo(LocalDateTime.of(2026, 11, 20, 10, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Tengo que cancelar mi cita | Sí, cancélela | He cancelado su cita
        fr | Je voudrais annuler mon rendez-vous | Oui, s'il vous plaît | J'ai annulé votre rendez-vous
        de | Ich möchte meinen Termin absagen | Ja, bitte | Ich habe Ihren Termin abgesagt
        pt | Quero cancelar a minha marcação | Sim, pode cancelar | Cancelei a sua marcação
        """)
    void aCancellation(String language, String wish, String yes, String confirmation) {
        InMemoryAppointmentBook book = bookOf(language);
        AppointmentView cut = cutOnThursday(book);
        PhoneCall call = PhoneCall.ring(book).says(wish);
        assertThat(book.appointment(cut.id()).status()).isEqualTo(AppointmentStatus.SCHEDULED);
        call.says(yes).hearsBack(confirmation);
        assertThat(book.appointment(cut.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({
        "es, Tengo que cancelar mi cita, No gracias",
        "fr, Je voudrais annuler mon rendez-vous, Non merci",
        "de, Ich möchte meinen Termin absagen, Nein lieber nicht",
        "pt, Quero cancelar a minha marcação, Não obrigado"
    })
    void aNoCancelsNothing(String language, String wish, String no) {
        InMemoryAppointmentBook book = bookOf(language);
        AppointmentView cut = cutOnThursday(book);
        PhoneCall.ring(book).says(wish).says(no);
        assertThat(book.appointment(cut.id()).status()).isEqualTo(AppointmentStatus.SCHEDULED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | ¿Cuánto cuesta un corte de hombre? | 35 dólares
        es | ¿Están abiertos el sábado?         | de las 9 de la mañana a las 6 de la tarde
        fr | Combien coûte une coupe homme ?    | 35 dollars
        fr | Vous êtes ouverts samedi ?         | de 9 heures à 18 heures
        de | Was kostet ein Herrenschnitt?      | 35 Dollar
        de | Haben Sie am Samstag geöffnet?     | von 9 Uhr bis 18 Uhr
        pt | Quanto custa um corte masculino?   | 35 dólares
        pt | Estão abertos no sábado?           | das 9 horas às 18 horas
        """)
    void aQuestion(String language, String question, String answer) {
        PhoneCall.ring(bookOf(language)).says(question).hearsBack(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "es, Quiero hablar con una persona",
        "fr, Je voudrais parler à quelqu'un",
        "de, Kann ich mit einem Menschen sprechen?",
        "pt, Quero falar com uma pessoa"
    })
    void aPersonIsAskedFor(String language, String wish) {
        PhoneCall.ring(bookOf(language)).says(wish).and(Next.RING_DESK);
    }

    @ParameterizedTest
    @CsvSource({
        "es, do you speak Spanish?, Claro",
        "es, en español por favor, Claro",
        "fr, parlez-vous français ?, Bien sûr",
        "de, Sprechen Sie Deutsch?, Natürlich",
        "pt, Fala português?, Claro"
    })
    void aLanguageIsAskedFor(String language, String asked, String answer) {
        PhoneCall call = PhoneCall.ring(bookOf("en", language)).says(asked).hearsBack(answer);
        assertThat(call.reply().language()).startsWith(language);
        assertThat(ConversationState.fromJson(call.reply().state().json()).language())
                .startsWith(language);
    }

    @Test
    void aLanguageThatIsPlainlySpokenIsAnswered() {
        PhoneCall call = PhoneCall.ring(bookOf("en", "es-MX"))
                .says("Hola, quiero reservar un corte de mujer para el jueves a las diez")
                .hearsBack("está libre");
        assertThat(call.reply().language()).isEqualTo("es-MX");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"My name is Maria de la Cruz", "Adios, thank you", "a balayage and a women's cut on Friday please"
            })
    void aNameOrABorrowedWordChangesNothing(String said) {
        PhoneCall call = PhoneCall.ring(bookOf("en", "es", "fr", "de", "pt")).says(said);
        assertThat(call.reply().language()).isEqualTo("en-US");
    }

    @Test
    void aLanguageThatTheSalonHasNotGetsAnOfferOfAPersonInIt() {
        PhoneCall.ring(bookOf("en"))
                .says("Hola, quiero reservar una cita para el martes")
                .hearsBack("no puedo atenderle en español", "¿Le paso con una persona?")
                .says("sí, por favor")
                .and(Next.RING_DESK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        fr | Je voudrais une coupe femme vendredi | le premier | Marie Dubois
        de | Ich möchte einen Damenschnitt am Freitag | den ersten bitte | Erika Lang
        de | Ich möchte einen Damenschnitt am Freitag | ich nehme den ersten | Erika Lang
        """)
    void theFirstThatWasOfferedIsNotTheFirstOfTheMonth(String language, String wish, String first, String name) {
        PhoneCall call = PhoneCall.ring(bookOf(language));
        call.says(wish).says(first).says(name);
        call.booked(Luna.WOMENS_CUT, Luna.ANNA, LocalDateTime.of(2026, 11, 20, 9, 0));
    }
}
