package app.ringlet.cloud.calls.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The carrier is told in which language to listen and to speak, in its own names. */
class CarrierLanguageTests {

    @ParameterizedTest
    @CsvSource({
        "en-US, en-US, en-US",
        "es-MX, es-MX, es-MX",
        "es-AR, es-AR, es-ES",
        "fr-FR, fr-FR, fr-FR",
        "de-DE, de-DE, de-DE",
        "pt-BR, pt-BR, pt-BR",
        "de-CH, de-DE, de-DE",
        "xx, en-US, en-US"
    })
    void whereItLacksACountryTheUsualOneIsTaken(String language, String heard, String spoken) {
        assertThat(CarrierLanguage.heard(language)).hasToString(heard);
        assertThat(CarrierLanguage.spoken(language)).hasToString(spoken);
    }
}
