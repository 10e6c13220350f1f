package app.ringlet.cloud.calls.exchange;

import app.ringlet.cloud.providers.standin.StandIn;
import app.ringlet.cloud.providers.standin.VoiceStandIn;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Gives a server the voice's stand-in as its model, and callers who are never asked whether they are there. */
final class SpeakingModel implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        VoiceStandIn model = new VoiceStandIn();
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                model.close();
            }
        });
        TestPropertyValues.of(
                        "ringlet.providers.realtime.base-url=" + model.base(),
                        "ringlet.providers.realtime.api-key=" + StandIn.KEY,
                        "ringlet.providers.realtime.model=" + StandIn.MODEL)
                .applyTo(context);
        context.getBeanFactory().registerSingleton("voiceStandIn", model);
    }
}
