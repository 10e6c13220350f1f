package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.platform.Watch;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the softphones' sign-ins at intervals; closes their sockets before the web server waits for them. */
@Component
class DeskWatch implements SmartLifecycle {

    private final Desks desks;
    private final Watch watch;

    DeskWatch(Desks desks, CallsSettings settings) {
        this.desks = desks;
        this.watch = new Watch("desk-watch", settings.checkEvery(), desks::closeEnded);
    }

    @Override
    public void start() {
        watch.start();
    }

    @Override
    public void stop() {
        watch.stop();
        desks.closeAll();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
