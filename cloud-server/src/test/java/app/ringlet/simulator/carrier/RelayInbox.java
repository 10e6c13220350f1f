package app.ringlet.simulator.carrier;

import app.ringlet.simulator.relay.RelayCommand;
import app.ringlet.simulator.webhook.CarrierSocket;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What has come from a relay's server and is not yet done; guarded by the carrier's monitor. */
final class RelayInbox implements CarrierSocket.Receiver {
    private final Monitor monitor;
    private final Deque<RelayCommand> commands = new ArrayDeque<>();
    private boolean over;

    RelayInbox(Monitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void message(String text) {
        RelayCommand command = RelayCommand.read(text);
        monitor.change(() -> commands.add(command));
    }

    @Override
    public void binary() {
        monitor.change(() -> commands.add(new RelayCommand.Malformed("binary")));
    }

    @Override
    public void closed(int code, String reason) {
        monitor.change(() -> over = true);
    }

    boolean hasNews() {
        return monitor.read(() -> over || !commands.isEmpty());
    }

    @Nullable
    RelayCommand next() {
        return monitor.change(commands::poll);
    }

    boolean over() {
        return monitor.read(() -> over);
    }
}
