package app.ringlet.simulator.stream;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamCommandTest {

    @Test
    void theThreeThatThereAreAreRead() {
        assertThat(read("{'event':'media','streamSid':'MZ1','media':{'payload':'AQI='}}"))
                .isInstanceOfSatisfying(
                        StreamCommand.Media.class,
                        media -> assertThat(media.sound()).containsExactly(1, 2));
        assertThat(read("{'event':'mark','streamSid':'MZ1','mark':{'name':'x'}}"))
                .isEqualTo(new StreamCommand.Mark("x"));
        assertThat(read("{'event':'clear','streamSid':'MZ1'}")).isEqualTo(new StreamCommand.Clear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{'event':'media','streamSid':'MZ2','media':{'payload':'AQI='}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':'*'}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':1}}",
                "{'event':'media','streamSid':'MZ1','media':{'payload':'AQI=','track':'outbound'}}",
                "{'event':'media','streamSid':'MZ1'}",
                "{'event':'clear','streamSid':'MZ1','now':true}",
                "{'event':'mark','streamSid':'MZ1','mark':{}}",
                "{'event':'dtmf','streamSid':'MZ1','dtmf':{'digit':'1'}}",
                "{'event':'clear'}"
            })
    void whatDoesNotComplyIsNone(String message) {
        assertThat(read(message)).isNull();
    }

    private static StreamCommand read(String message) {
        return StreamCommand.read(message.replace('\'', '"'), "MZ1").orElse(null);
    }
}
