package app.ringlet.desktop.assistant;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.AssistantServer;
import app.ringlet.desktop.form.Asking;
import app.ringlet.protocol.assistant.KnowledgeView;
import app.ringlet.protocol.assistant.NewPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Files and pages whose text the assistant is to know: sent or named here, read by the server. */
public final class KnowledgeSources {

    private static final long MOST_BYTES = 5L * 1024 * 1024;

    private final AssistantServer server;
    private final Asking asking;
    private final Runnable brought;
    private final ReadOnlyStringWrapper underWay = new ReadOnlyStringWrapper("");
    private final StringProperty address = new SimpleStringProperty("");

    /** @param brought told once something more is known */
    KnowledgeSources(AssistantServer server, BackgroundWork work, Runnable brought) {
        this.server = server;
        this.asking = new Asking(work);
        this.brought = brought;
    }

    /** Sends a file; the text of it is kept. */
    public void upload(Path file) {
        String name = String.valueOf(file.getFileName());
        long bytes;
        try {
            bytes = Files.size(file);
        } catch (IOException e) {
            asking.tell("The file " + name + " cannot be read.");
            return;
        }
        if (bytes > MOST_BYTES) {
            asking.tell(name + " is too big: a file has 5 MB at most. Send it in parts.");
            return;
        }
        bring("Reading " + name + "…", () -> server.uploads().upload(file));
    }

    /** Has the server read the page whose address is typed. */
    public void readPage() {
        String typed = address.get().strip();
        if (typed.isEmpty()) {
            asking.tell("Type the address of a page, such as https://www.example.com/prices.");
            return;
        }
        String url = typed.contains("://") ? typed : "https://" + typed;
        bring("Reading " + url + "…", () -> server.knowledge().page(new NewPage(url)));
    }

    private void bring(String what, Callable<KnowledgeView> ask) {
        if (asking.busyProperty().get()) {
            return;
        }
        underWay.set(what);
        asking.run(
                ask,
                entry -> {
                    underWay.set("");
                    address.set("");
                    brought.run();
                },
                failure -> {
                    underWay.set("");
                    return false;
                });
        if (!asking.busyProperty().get()) {
            underWay.set("");
        }
    }

    void forget() {
        asking.forget();
        underWay.set("");
        address.set("");
    }

    public Asking asking() {
        return asking;
    }

    /** What is being read; empty if nothing is. */
    public ReadOnlyStringProperty underWayProperty() {
        return underWay.getReadOnlyProperty();
    }

    /** Of a page, as typed. */
    public StringProperty addressProperty() {
        return address;
    }
}
