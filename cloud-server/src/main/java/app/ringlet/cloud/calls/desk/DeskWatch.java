package app.ringlet.cloud.calls.desk;

import app.ringlet.cloud.calls.CallsSettings;
import app.ringlet.cloud.platform.Watch;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks after the softphones' sign-ins and their lines at intervals; closes their sockets before the web server waits for them. */
@Component
class DeskWatch implements SmartLifecycle {

    private final Desks desks;
    private final Watch watch;
    private final Watch lines;

    DeskWatch(Desks desks, CallsSettings settings) {
        this.desks = desks;
        this.watch = new Watch("desk-watch", settings.checkEvery(), desks::closeEnded);
        this.lines = new Watch("desk-lines", settings.deskQuiet().dividedBy(4), desks::closeQuiet);
    }

    @Override
    public void start() {
        watch.start();
        lines.start();
    }

    @Override
    public void stop() {
        watch.stop();
        lines.stop();
        desks.closeAll();
    }

    @Override
    public boolean isRunning() {
        return watch.isRunning();
    }
}
