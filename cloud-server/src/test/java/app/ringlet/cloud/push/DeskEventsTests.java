package app.ringlet.cloud.push;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.push.log.LogTable;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.push.PushMessage;
import app.ringlet.testing.TestSalons;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@PushTest
class DeskEventsTests {

    @Autowired
    TestSalons salons;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    LogTable log;

    @Autowired
    JsonMapper json;

    @Test
    void eachEventOfAnotherModuleBecomesTheMessageThatDesksKnow() {
        Salon salon = salons.open();
        List<Object> all = Samples.events(salon.id());

        transaction.executeWithoutResult(status -> all.forEach(events::publishEvent));

        List<PushMessage> messages = log.after(salon.id(), 0, 100).stream()
                .map(frame -> json.readValue(frame.json(), PushMessage.class))
                .toList();
        assertThat(messages).hasSameSizeAs(all);
        assertThat(messages.stream().map(PushMessage::getClass).collect(Collectors.toSet()))
                .isEqualTo(everyKindOfEvent());
    }

    private static Set<Class<?>> everyKindOfEvent() {
        return Arrays.stream(PushMessage.class.getPermittedSubclasses())
                .filter(type -> type != PushMessage.Welcome.class && type != PushMessage.Resync.class)
                .collect(Collectors.toSet());
    }
}
