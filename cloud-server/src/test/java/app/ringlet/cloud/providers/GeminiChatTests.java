package app.ringlet.cloud.providers;

import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.gemini.GeminiChat;
import app.ringlet.cloud.providers.standin.GeminiStandIn;
import app.ringlet.cloud.providers.standin.StandIn;
import java.time.Duration;

class GeminiChatTests extends ProviderContract {

    @Override
    StandIn standIn() {
        return new GeminiStandIn();
    }

    @Override
    ChatModel model(ModelSettings.Remote settings) {
        return new GeminiChat(settings, Duration.ofSeconds(3));
    }
}
