package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.cloud.providers.chain.Spending.Spent;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.assistant.Provider;
import app.ringlet.protocol.assistant.ProvidersView;
import app.ringlet.protocol.assistant.ProvidersView.Model;
import app.ringlet.protocol.assistant.ProvidersView.Voice;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the current salon's owner sees of the providers. */
@Component
public class ProviderOverview {

    private final Salons salons;
    private final Spending spending;
    private final Routes routes;
    private final ModelSettings settings;
    private final Clock clock;

    ProviderOverview(Salons salons, Spending spending, Routes routes, ModelSettings settings, Clock clock) {
        this.salons = salons;
        this.spending = spending;
        this.routes = routes;
        this.settings = settings;
        this.clock = clock;
    }

    public ProvidersView now() {
        Salon salon = salons.current();
        YearMonth month = YearMonth.from(clock.instant().atZone(salon.zone()));
        List<Spent> spent = spending.of(salon.id(), month);
        long tokens = spent.stream()
                .mapToLong(s -> s.inputTokens() + s.outputTokens())
                .sum();
        long most = salon.assistant().monthlyTokens();
        List<Model> models =
                Arrays.stream(Provider.values()).map(p -> model(p, spent)).toList();
        List<Voice> voices = List.of(
                new Voice("elevenlabs", settings.elevenlabs().configured()),
                new Voice("openai", settings.openaiSpeech().configured()));
        return new ProvidersView(models, voices, month.toString(), tokens, most, tokens >= most);
    }

    private Model model(Provider provider, List<Spent> spent) {
        String name = provider.name().toLowerCase(Locale.ROOT);
        Spent used = spent.stream()
                .filter(s -> s.provider().equals(name))
                .findFirst()
                .orElse(new Spent(name, 0, 0, 0, 0));
        Optional<Route> route = routes.to(provider);
        return new Model(
                provider,
                route.map(r -> r.settings().model()).orElse(""),
                provider == Provider.BUILT_IN || route.isPresent(),
                route.map(Route::resting).orElse(false),
                used.questions(),
                used.inputTokens(),
                used.outputTokens(),
                used.costMicros());
    }
}
