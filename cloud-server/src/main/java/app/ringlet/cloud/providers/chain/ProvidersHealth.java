package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.protocol.assistant.Provider;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says in {@code /health/detailed} whose models and voices are on; without any the server is well, for one is built in. */
@Component("providers")
class ProvidersHealth implements HealthIndicator {

    private static final Map<Provider, String> KEYS = Map.of(
            Provider.OPENAI, "RINGLET_OPENAI_API_KEY",
            Provider.OPENAI_REALTIME, "RINGLET_OPENAI_API_KEY",
            Provider.GEMINI, "RINGLET_GEMINI_API_KEY");

    private final Routes routes;
    private final ModelSettings settings;

    ProvidersHealth(Routes routes, ModelSettings settings) {
        this.routes = routes;
        this.settings = settings;
    }

    @Override
    public Health health() {
        Health.Builder health = routes.all().isEmpty() ? Health.unknown() : Health.up();
        for (Provider provider : Provider.values()) {
            health.withDetail(provider.name().toLowerCase(Locale.ROOT), state(provider));
        }
        boolean elevenlabs = settings.elevenlabs().configured();
        return health.withDetail(
                        "speech_elevenlabs",
                        elevenlabs ? "on" : "off: RINGLET_ELEVENLABS_API_KEY, RINGLET_ELEVENLABS_VOICE")
                .withDetail(
                        "speech_openai", settings.openaiSpeech().configured() ? "on" : "off: RINGLET_OPENAI_API_KEY")
                .build();
    }

    private String state(Provider provider) {
        if (provider == Provider.BUILT_IN) {
            return "on";
        }
        return routes.to(provider)
                .map(route -> route.resting() ? "resting: it failed too often" : "on")
                .orElse("off: " + KEYS.get(provider));
    }
}
