package app.ringlet.cloud.providers.chain;

import app.ringlet.cloud.providers.ModelSettings;
import app.ringlet.cloud.providers.ModelSettings.Remote;
import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.gemini.GeminiChat;
import app.ringlet.cloud.providers.openai.OpenAiChat;
import app.ringlet.cloud.providers.realtime.RealtimeChat;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.protocol.assistant.Provider;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the chain before the built-in model, with a route to each provider that has a key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ModelSettings.class)
class ProvidersConfiguration {

    @Bean
    Routes modelRoutes(ModelSettings settings, Clock clock) {
        List<Route> routes = new ArrayList<>();
        add(
                routes,
                Provider.OPENAI,
                settings.openai(),
                () -> new OpenAiChat(settings.openai(), settings.connect()),
                clock);
        add(
                routes,
                Provider.OPENAI_REALTIME,
                settings.realtime(),
                () -> new RealtimeChat(settings.realtime(), settings.connect()),
                clock);
        add(
                routes,
                Provider.GEMINI,
                settings.gemini(),
                () -> new GeminiChat(settings.gemini(), settings.connect()),
                clock);
        return new Routes(routes);
    }

    private static void add(
            List<Route> routes, Provider provider, Remote settings, Supplier<ChatModel> maker, Clock clock) {
        if (settings.configured()) {
            routes.add(new Route(provider, settings, maker, clock));
        }
    }

    @Bean
    @Primary
    LanguageModel providerChain(@Qualifier("languageModel") LanguageModel builtIn, Routes routes, Budget budget) {
        return new ProviderChain(builtIn, routes, budget);
    }
}
