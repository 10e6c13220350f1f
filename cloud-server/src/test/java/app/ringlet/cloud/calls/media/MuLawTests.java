package app.ringlet.cloud.calls.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MuLawTests {

    @ParameterizedTest
    @CsvSource({
        // Decision values and codes of ITU-T G.711, table 2, times four.
        "0x00, -32124",
        "0x0F, -16764",
        "0x10, -15996",
        "0x1F, -8316",
        "0x3F, -1980",
        "0x70, -120",
        "0x7E, -8",
        "0x80, 32124",
        "0x8F, 16764",
        "0x90, 15996",
        "0xC0, 1884",
        "0xEF, 132",
        "0xF0, 120",
        "0xFE, 8",
        "0xFF, 0"
    })
    void codesStandForTheSamplesOfTheStandard(String code, int sample) {
        assertThat((int) MuLaw.decode((byte) Integer.decode(code).intValue())).isEqualTo(sample);
    }

    @Test
    void eachCodeComesBack() {
        for (int code = 0; code < 256; code++) {
            // Zero has two codes; the positive one is written.
            int expected = code == 0x7F ? 0xFF : code;
            assertThat(MuLaw.encode(MuLaw.decode((byte) code)) & 0xFF).isEqualTo(expected);
        }
    }

    @Test
    void aSampleIsNoFurtherFromItsCodeThanHalfAStepOfTheSegment() {
        int before = Integer.MIN_VALUE;
        for (int sample = -32_124; sample <= 32_124; sample++) {
            byte code = MuLaw.encode(sample);
            int half = 4 << (~code >> 4 & 7);
            int decoded = MuLaw.decode(code);
            assertThat(Math.abs(decoded - sample)).as("of " + sample).isLessThanOrEqualTo(half);
            assertThat(decoded).as("of " + sample).isGreaterThanOrEqualTo(before);
            before = decoded;
        }
    }

    @Test
    void whatIsTooLoudIsClippedAndNotTurnedRound() {
        assertThat((int) MuLaw.decode(MuLaw.encode(200_000))).isEqualTo(32_124);
        assertThat((int) MuLaw.decode(MuLaw.encode(-200_000))).isEqualTo(-32_124);
    }

    @Test
    void twoVoicesAreAddedSampleBySample() {
        byte[] one = new byte[MuLaw.FRAME];
        byte[] other = new byte[MuLaw.FRAME];
        Arrays.fill(one, MuLaw.encode(1000));
        Arrays.fill(other, MuLaw.encode(-300));
        int[] sum = new int[MuLaw.FRAME];
        MuLaw.add(one, sum);
        MuLaw.add(other, sum);
        byte[] mixed = new byte[MuLaw.FRAME];

        MuLaw.encode(sum, mixed);

        byte expected = MuLaw.encode(MuLaw.decode(one[0]) + MuLaw.decode(other[0]));
        assertThat(mixed).containsOnly(expected);
    }
}
