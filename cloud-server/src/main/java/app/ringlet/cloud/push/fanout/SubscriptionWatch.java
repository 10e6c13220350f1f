package app.ringlet.cloud.push.fanout;

import app.ringlet.cloud.platform.Watch;
import app.ringlet.cloud.push.PushSettings;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the subscriptions at intervals; ends them all before the web server waits for its requests to end. */
@Component
class SubscriptionWatch implements SmartLifecycle {

    private final Subscriptions subscriptions;
    private final Feeds feeds;
    private final Watch watch;

    SubscriptionWatch(Subscriptions subscriptions, Feeds feeds, PushSettings settings) {
        this.subscriptions = subscriptions;
        this.feeds = feeds;
        this.watch = new Watch("push-watch", settings.checkEvery(), this::look);
    }

    @Override
    public void start() {
        subscriptions.open();
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
        subscriptions.closeAll();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }

    private void look() {
        if (!subscriptions.isEmpty()) {
            feeds.catchUp();
            subscriptions.closeEnded();
        }
    }
}
