package app.ringlet.cloud.calls.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.LineWords;
import app.ringlet.protocol.calls.Disclosure.Law;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
class DisclosureLawTests {

    @ParameterizedTest
    @CsvSource({
        "US,      , true, false, Cal. Penal Code",
        "US, ny   , true, false, Cal. Penal Code",
        "US, me   , true, true,  1500-DD",
        "US, ME   , true, true,  1500-DD",
        "US, co-xy, true, true,  6-1-1704",
        "DE,      , true, true,  201 StGB",
        "DE, by   , true, true,  201 StGB",
        "IE,      , true, true,  2024/1689",
        "GB,      , true, false, UK GDPR",
        "CH,      , true, false, 179ter",
        "CA,      , true, false, PIPEDA",
        "ZZ,      , true, false, safe side"
    })
    void theCountryAndItsRegionSayWhatCallersMustBeTold(
            String country, @Nullable String region, boolean recording, boolean assistant, String source) {
        Law law = DisclosureLaw.of(country, region);

        assertThat(law.recording()).isEqualTo(recording);
        assertThat(law.assistant()).isEqualTo(assistant);
        assertThat(law.source()).contains(source);
    }

    @Test
    void everyCountryHasAnAnswerAndASource() {
        assertThat(Locale.getISOCountries())
                .allSatisfy(country ->
                        assertThat(DisclosureLaw.of(country, null).source()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "es-MX", "fr-CA", "pt-BR"})
    void itIsSaidInEachLanguage(String language) {
        assertThat(Stream.of(LineWords.values()).map(words -> words.say(language, "Luna")))
                .allSatisfy(said -> assertThat(said).isNotBlank().doesNotContain("{"))
                .doesNotHaveDuplicates();
        if (!language.startsWith("en")) {
            assertThat(LineWords.RECORDED.say(language)).isNotEqualTo(LineWords.RECORDED.say("en-US"));
        }
    }
}
