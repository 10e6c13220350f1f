package app.ringlet.cloud.providers;

import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.openai.OpenAiChat;
import app.ringlet.cloud.providers.standin.OpenAiStandIn;
import app.ringlet.cloud.providers.standin.StandIn;
import java.time.Duration;

class OpenAiChatTests extends ProviderContract {

    @Override
    StandIn standIn() {
        return new OpenAiStandIn();
    }

    @Override
    ChatModel model(ModelSettings.Remote settings) {
        return new OpenAiChat(settings, Duration.ofSeconds(3));
    }
}
