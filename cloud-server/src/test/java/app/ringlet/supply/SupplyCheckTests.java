package app.ringlet.supply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupplyCheckTests {

    @ParameterizedTest
    @CsvSource({
        "1.2.9, 1.2.10",
        "2.9, 2.10.0",
        "11.0.0-M1, 11.0.0",
        "2.0-beta9, 2.0",
        "2.0-rc1, 2.0",
        "2.0-alpha, 2.0-beta",
        "4.1.117.Final, 4.1.118.Final",
        "2.13.4, 2.13.4.2",
        "31.1-jre, 32.0.0-jre",
        "4.0.0-SNAPSHOT, 4.0.0"
    })
    void versionsAreOrderedAsMavenDoes(String earlier, String later) {
        assertThat(new Version(earlier)).isLessThan(new Version(later));
        assertThat(new Version(later)).isGreaterThan(new Version(earlier));
    }

    @ParameterizedTest
    @CsvSource({"2.0, 2.0.0", "4.1.100, 4.1.100.Final", "32.0.0, 32.0.0-jre", "1.0-GA, 1.0"})
    void whatIsOneReleaseIsEqual(String one, String other) {
        assertThat(new Version(one)).isEqualByComparingTo(new Version(other));
    }

    @Test
    void aVulnerableLibraryIsFoundAndTheFixedOneIsNot() {
        List<Advisory> bundled = SupplyCheck.bundled();

        assertThat(SupplyCheck.check(bill("1.9"), bundled))
                .containsExactly("org.apache.commons:commons-text 1.9 is known to be vulnerable: CVE-2022-42889,"
                        + " fixed in 1.10.0");
        assertThat(SupplyCheck.check(bill("1.10.0"), bundled)).isEmpty();
    }

    @Test
    void aBillThatNamesNextToNothingIsNoProof() {
        assertThatIllegalStateException().isThrownBy(() -> SupplyCheck.check("{\"components\":[]}", List.of()));
    }

    @Test
    void aBuildWithoutABillFailsUnlessSomebodySaidThatItMayBeMissing(@TempDir Path folder) throws IOException {
        Path none = folder.resolve("cloud-server-sbom.json");

        assertThat(SupplyCheck.objections(none, false))
                .singleElement()
                .asString()
                .contains("-Dsupply.unchecked=true");
        assertThat(SupplyCheck.objections(none, true)).isEmpty();
    }

    @Test
    void aBillThatIsThereIsCheckedWhateverWasSaid(@TempDir Path folder) throws IOException {
        Path bill = Files.writeString(folder.resolve("cloud-server-sbom.json"), bill("1.9"));

        assertThat(SupplyCheck.objections(bill, true))
                .singleElement()
                .asString()
                .contains("CVE-2022-42889");
    }

    private static String bill(String version) {
        String others = IntStream.range(0, 60)
                .mapToObj(i -> "{\"group\":\"a.b\",\"name\":\"c" + i + "\",\"version\":\"1.0\"}")
                .collect(Collectors.joining(","));
        return "{\"components\":[{\"group\":\"org.apache.commons\",\"name\":\"commons-text\",\"version\":\"" + version
                + "\"}," + others + "]}";
    }
}
