package app.ringlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.media.DeskCommand;
import app.ringlet.protocol.media.DeskNotice;
import app.ringlet.protocol.push.PushMessage;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The wire format is a promise to desks of other versions: a golden file changes only on purpose. */
class WireFormatTests {

    private static final List<Class<?>> FAMILIES = List.of(PushMessage.class, DeskCommand.class, DeskNotice.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .changeDefaultPropertyInclusion(i -> i.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @TestFactory
    Stream<DynamicTest> isWrittenAsItsGoldenFileSays() {
        return Samples.all().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(),
                        () -> assertThat(JSON.readTree(JSON.writeValueAsString(sample.getValue())))
                                .isEqualTo(JSON.readTree(golden(sample.getKey())))));
    }

    @TestFactory
    Stream<DynamicTest> isReadBackAsItWas() {
        return Samples.all().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(
                        sample.getKey(),
                        () -> assertThat((Object) JSON.readValue(golden(sample.getKey()), typeOf(sample.getValue())))
                                .isEqualTo(sample.getValue())));
    }

    @Test
    void everyMessageOfASocketHasAGoldenFile() {
        assertThat(Samples.all().values().stream().map(Object::getClass))
                .contains(FAMILIES.stream()
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .toArray(Class[]::new));
    }

    /** A socket's message is read without knowing which one it is. */
    private static Class<?> typeOf(Object sample) {
        return FAMILIES.stream()
                .filter(family -> family.isInstance(sample))
                .findAny()
                .orElse(sample.getClass());
    }

    private static String golden(String name) throws IOException {
        try (InputStream file = WireFormatTests.class.getResourceAsStream("/golden/" + name + ".json")) {
            assertThat(file).as("golden file of " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
