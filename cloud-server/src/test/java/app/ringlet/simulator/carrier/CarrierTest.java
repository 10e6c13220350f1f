package app.ringlet.simulator.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.simulator.webhook.Delivery;
import app.ringlet.simulator.webhook.WebhookOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A salon, its number and a caller, for a test of the carrier; with every class of tests all of its own. */
@Execution(ExecutionMode.CONCURRENT)
abstract class CarrierTest {
    static final String SALON = "+12125550100";
    static final Duration SOON = Duration.ofSeconds(20);

    final Salon salon = new Salon();
    Carrier carrier = open(Pace.instant());
    SimulatedPhone maria = carrier.phone("+19175550123");

    static Carrier open(Pace pace) {
        return Carrier.builder(Salon.ACCOUNT)
                .pace(pace)
                .webhookTimeLimit(Duration.ofSeconds(20))
                .build();
    }

    @BeforeEach
    void provision() {
        carrier.numbers()
                .provision(
                        SALON,
                        NumberSettings.none()
                                .named("Luna Hair Studio")
                                .voice(salon.url("/incoming"))
                                .statusCallback(salon.url("/status"))
                                .sms(salon.url("/sms")));
        salon.on("/status", "").on("/sms", "");
    }

    @AfterEach
    void close() {
        carrier.close();
        salon.close();
    }

    /** What was posted to the path, oldest first. */
    List<Map<String, String>> posted(String path) {
        assertThat(carrier.awaitIdle(SOON)).as("carrier idle").isTrue();
        return carrier.journal().to(path).stream()
                .map(delivery -> delivery.request().params())
                .toList();
    }

    static int status(Delivery delivery) {
        return delivery.outcome() instanceof WebhookOutcome.Answered answer ? answer.status() : -1;
    }
}
