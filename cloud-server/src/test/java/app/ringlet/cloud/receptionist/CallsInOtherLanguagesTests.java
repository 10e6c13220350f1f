package app.ringlet.cloud.receptionist;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.TestCalendars;
import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that do not go straight, in Spanish, French, German and Portuguese; what counts is what the book says afterwards. */
class CallsInOtherLanguagesTests {

    private static final LocalDateTime THURSDAY = LocalDateTime.of(2026, 11, 19, 14, 30);
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 20, 10, 0);

    private static InMemoryAppointmentBook bookOf(String language) {
        AssistantSettings usual = AssistantSettings.DEFAULT;
        AssistantSettings assistant = new AssistantSettings(
                null,
                List.of(),
                usual.tone(),
                List.of(language),
                usual.providers(),
                usual.acts(),
                usual.handOver(),
                List.of(),
                0);
        return new InMemoryAppointmentBook(() -> Luna.facts(Luna.NOW, TestCalendars.weekly(Luna.HOURS), assistant));
    }

    private static AppointmentView cutOnThursday(InMemoryAppointmentBook book) {
        return book.given(
                book.client(PhoneCall.PHONE, "Maria Lopez"),
                Luna.WOMENS_CUT,
                Luna.ANNA,
                LocalDateTime.of(2026, 11, 26, 14, 0).atZone(Luna.ZONE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero un corte de mujer el jueves a las dos y media | Mejor el viernes a las diez | Sí, por favor | Rosa Domingo
        fr | Je voudrais une coupe femme jeudi à quatorze heures trente | Plutôt vendredi à dix heures | Oui, s'il vous plaît | Marie Dubois
        de | Ich möchte einen Damenschnitt am Donnerstag um halb drei | Lieber am Freitag um zehn Uhr | Ja, gerne | Erika Lang
        pt | Queria um corte feminino na quinta-feira às duas e meia da tarde | Melhor na sexta às dez | Sim, por favor | João Pereira
        """)
    void aChangeOfMind(String language, String wish, String rather, String yes, String name) {
        PhoneCall call = PhoneCall.ring(bookOf(language));
        call.says(wish).says(rather).nothingBooked().says(yes).says(name);
        call.booked(Luna.WOMENS_CUT, Luna.ANNA, FRIDAY);
        assertThat(call.book.booked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero un corte de hombre con Anna el viernes a las diez | No, un corte de mujer | Sí | Rosa Domingo
        fr | Je voudrais une coupe homme avec Anna vendredi à dix heures | Non, une coupe femme | Oui | Marie Dubois
        de | Ich möchte einen Herrenschnitt bei Anna am Freitag um zehn Uhr | Nein, einen Damenschnitt | Ja | Erika Lang
        pt | Queria um corte masculino com Anna na sexta às dez | Não, um corte feminino | Sim | João Pereira
        """)
    void aServiceThatWasMisheard(String language, String wish, String correction, String yes, String name) {
        PhoneCall call = PhoneCall.ring(bookOf(language));
        call.says(wish).says(correction).nothingBooked().says(yes).says(name);
        call.booked(Luna.WOMENS_CUT, Luna.ANNA, FRIDAY);
        assertThat(call.book.booked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero un corte de mujer el jueves a las dos y media | ¿Cuánto cuesta? | 65 dólares | Sí | Rosa Domingo
        fr | Je voudrais une coupe femme jeudi à quatorze heures trente | C'est combien ? | 65 dollars | Oui | Marie Dubois
        de | Ich möchte einen Damenschnitt am Donnerstag um halb drei | Was kostet das? | 65 Dollar | Ja | Erika Lang
        pt | Queria um corte feminino na quinta-feira às duas e meia da tarde | Quanto custa? | 65 dólares | Sim | João Pereira
        """)
    void aQuestionInTheMiddle(String language, String wish, String question, String answer, String yes, String name) {
        PhoneCall call = PhoneCall.ring(bookOf(language));
        call.says(wish)
                .says(question)
                .hearsBack(answer)
                .nothingBooked()
                .says(yes)
                .says(name);
        call.booked(Luna.WOMENS_CUT, Luna.ANNA, THURSDAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero dejar un mensaje | Dígale a Anna que traigo el champú
        fr | Je voudrais laisser un message | Dites à Anna que j'apporte le shampooing
        de | Ich möchte eine Nachricht hinterlassen | Sagen Sie Anna, dass ich das Shampoo mitbringe
        pt | Queria deixar um recado | Diga à Anna que levo o shampoo
        """)
    void aMessage(String language, String wish, String message) {
        PhoneCall call = PhoneCall.ring(bookOf(language)).says(wish).says(message);
        assertThat(call.state().committed())
                .extracting(CommittedAct::kind)
                .containsExactly(CommittedAct.Kind.MESSAGE_TAKEN);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero cancelar mi cita | Sí | ¿A qué hora abren el sábado? | de las 9 de la mañana
        fr | Je voudrais annuler mon rendez-vous | Oui | Vous êtes ouverts samedi ? | de 9 heures
        de | Ich möchte meinen Termin absagen | Ja | Wann haben Sie am Samstag geöffnet? | von 9 Uhr
        pt | Quero cancelar a minha marcação | Sim | A que horas abrem no sábado? | das 9 horas
        """)
    void aCancellationAndAQuestion(String language, String wish, String yes, String question, String answer) {
        InMemoryAppointmentBook book = bookOf(language);
        AppointmentView cut = cutOnThursday(book);
        PhoneCall.ring(book).says(wish).says(yes).says(question).hearsBack(answer);
        assertThat(book.appointment(cut.id()).status()).isEqualTo(AppointmentStatus.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        es | Quiero un corte de mujer el jueves a las dos y media | No, déjelo | adiós
        fr | Je voudrais une coupe femme jeudi à quatorze heures trente | Non, laissez tomber | au revoir
        de | Ich möchte einen Damenschnitt am Donnerstag um halb drei | Nein, lassen Sie es | auf Wiederhören
        pt | Queria um corte feminino na quinta-feira às duas e meia da tarde | Não, deixe estar | tchau
        """)
    void aWishGivenUp(String language, String wish, String no, String bye) {
        PhoneCall call = PhoneCall.ring(bookOf(language)).says(wish).says(no).says(bye);
        call.nothingBooked();
        assertThat(call.book.holds()).isEmpty();
    }
}
