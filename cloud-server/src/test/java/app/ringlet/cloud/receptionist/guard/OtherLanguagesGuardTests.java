package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import app.ringlet.cloud.receptionist.wording.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A model that speaks another language, or one that nobody here reads, slips no claim past the guard. */
class OtherLanguagesGuardTests {

    /** @param language of the call, which the sentence need not be in */
    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/claims.csv", delimiter = '|', numLinesToSkip = 1)
    void aClaimWithoutItsFactIsNotSpoken(String language, String claim) {
        Cleared cleared = clear(language, claim);
        assertThat(cleared.speech()).doesNotContain(claim);
        assertThat(cleared.decisions()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/receptionist/language/honest.csv", delimiter = '|', numLinesToSkip = 1)
    void whatClaimsNothingIsSpoken(String language, String sentence) {
        Cleared cleared = clear(language, sentence);
        assertThat(cleared.decisions()).isEmpty();
        assertThat(cleared.speech()).isEqualTo(sentence);
    }

    private static Cleared clear(String language, String speech) {
        return new ClaimGuard(Facts.NONE, Texts.in(language)).clear(speech);
    }
}
