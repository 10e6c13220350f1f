package app.ringlet.cloud.booking.appointments;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.protocol.booking.AppointmentStatus;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        SCHEDULED   | CONFIRMED IN_PROGRESS CANCELLED NO_SHOW
        CONFIRMED   | SCHEDULED IN_PROGRESS CANCELLED NO_SHOW
        IN_PROGRESS | SCHEDULED CONFIRMED COMPLETED
        COMPLETED   | IN_PROGRESS
        CANCELLED   |
        NO_SHOW     | SCHEDULED CONFIRMED IN_PROGRESS
        """)
    void eachStatusLeadsToThoseAndNoOthers(AppointmentStatus from, String to) {
        List<String> allowed = to == null ? List.of() : List.of(to.split(" "));

        assertThat(Arrays.stream(AppointmentStatus.values())
                        .filter(next -> Transitions.allows(from, next))
                        .map(Enum::name))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }
}
