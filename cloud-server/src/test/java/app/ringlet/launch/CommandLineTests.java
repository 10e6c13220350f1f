package app.ringlet.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    private static final CommandLine PLAIN =
            new CommandLine(List.of("java", "-Xmx1g", "-jar", "cloud-server.jar", "--debug"));

    @Test
    void whatIsAddedStandsBeforeWhatWasGiven() {
        assertThat(PLAIN.with(List.of("-XX:AOTCache=a", "-Db=c")).words())
                .containsExactly("java", "-XX:AOTCache=a", "-Db=c", "-Xmx1g", "-jar", "cloud-server.jar", "--debug");
    }

    @Test
    void aWordKeepsItsBytes() {
        assertThat(PLAIN.with(List.of("ü")).words().get(1).getBytes(CommandLine.BYTES))
                .containsExactly(0xC3, 0xBC);
    }

    @Test
    void theUsualOptionsGoWithACache() {
        assertThat(PLAIN.goesWithACache(Map.of("JAVA_TOOL_OPTIONS", "-Xmx2g", "RINGLET_PORT", "8080")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:AOTCacheOutput=x",
                "-XX:AOTMode=off",
                "-Xshare:off",
                "-XX:SharedArchiveFile=x",
                "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                "-javaagent:x.jar",
                "-Dcom.sun.management.jmxremote.port=9000"
            })
    void whoSaysHowTheJvmStartsIsNotOverruled(String option) {
        assertThat(new CommandLine(List.of("java", option, "-jar", "cloud-server.jar")).goesWithACache(Map.of()))
                .isFalse();
        assertThat(PLAIN.goesWithACache(Map.of("JAVA_TOOL_OPTIONS", "-Xmx2g " + option)))
                .isFalse();
        assertThat(PLAIN.goesWithACache(Map.of("JDK_JAVA_OPTIONS", option))).isFalse();
    }
}
