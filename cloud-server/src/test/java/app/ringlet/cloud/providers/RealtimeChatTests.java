package app.ringlet.cloud.providers;

import app.ringlet.cloud.providers.chat.ChatModel;
import app.ringlet.cloud.providers.realtime.RealtimeChat;
import app.ringlet.cloud.providers.standin.RealtimeStandIn;
import app.ringlet.cloud.providers.standin.StandIn;
import java.time.Duration;

class RealtimeChatTests extends ProviderContract {

    @Override
    StandIn standIn() {
        return new RealtimeStandIn();
    }

    @Override
    ChatModel model(ModelSettings.Remote settings) {
        return new RealtimeChat(settings, Duration.ofSeconds(3));
    }
}
