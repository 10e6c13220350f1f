package app.ringlet.desktop.fake;

import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.desktop.sample.SampleAssistant;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.protocol.push.Hello;
import app.ringlet.protocol.push.PushMessage;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongFunction;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.WsSci;
import tools.jackson.databind.json.JsonMapper;

/** A server as the desk sees one: REST over a sample salon, and an event log behind a real WebSocket. */
public final class FakeServer implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /** What there is to listen to; none if empty. */
    public volatile byte[] recording = new byte[0];

    public final FakeAccounts accounts = new FakeAccounts();
    public final FakeMedia media = new FakeMedia();
    /** What was asked of calls. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    public final SampleAssistant assistant = new SampleAssistant();
    /** Each with its content type in front. */
    public final List<String> uploads = new CopyOnWriteArrayList<>();

    public final List<Long> hellos = new CopyOnWriteArrayList<>();
    private final List<PushMessage> log = new ArrayList<>();
    private final List<FakeSocket> sockets = new CopyOnWriteArrayList<>();
    private final FakeRest rest = new FakeRest(this);
    private SalonPicture picture;
    private long forgottenUpTo;
    private volatile boolean databaseAway;
    private int port;
    private Tomcat tomcat;

    public FakeServer(SalonPicture picture) {
        this.picture = picture;
        start();
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Starts, after {@link #stop} at the same port. */
    public void start() {
        try {
            Path base = Files.createTempDirectory("fake-server");
            tomcat = new Tomcat();
            tomcat.setSilent(true);
            tomcat.setBaseDir(base.toString());
            tomcat.setPort(port);
            tomcat.getConnector();
            Context context = tomcat.addContext("", base.toString());
            quiet((StandardContext) context);
            Tomcat.addServlet(context, "rest", rest);
            context.addServletMappingDecoded("/api/*", "rest");
            context.addServletContainerInitializer(new WsSci(), Set.of());
            context.addServletContainerInitializer(
                    (classes, servlets) -> addSocket(
                            (ServerContainer) servlets.getAttribute("jakarta.websocket.server.ServerContainer")),
                    Set.of());
            tomcat.start();
            port = tomcat.getConnector().getLocalPort();
        } catch (IOException | LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Looking for leaks needs doors into the JDK that are shut, and says so at each stop. */
    private static void quiet(StandardContext context) {
        context.setClearReferencesThreadLocals(false);
        context.setClearReferencesRmiTargets(false);
        context.setClearReferencesStopThreads(false);
    }

    private void addSocket(ServerContainer container) {
        var configurator = new ServerEndpointConfig.Configurator() {
            @Override
            public <T> T getEndpointInstance(Class<T> type) {
                return type.cast(new FakeSocket(FakeServer.this));
            }

            @Override
            public boolean checkOrigin(String origin) {
                return !accounts.latestMaySetUpOnly();
            }

            @Override
            public void modifyHandshake(
                    ServerEndpointConfig config,
                    jakarta.websocket.server.HandshakeRequest request,
                    jakarta.websocket.HandshakeResponse response) {
                config.getUserProperties()
                        .put("token", request.getHeaders().get("Authorization").getFirst());
            }
        };
        var softphones = new ServerEndpointConfig.Configurator() {
            @Override
            public <T> T getEndpointInstance(Class<T> type) {
                return type.cast(media.new Socket());
            }
        };
        try {
            container.addEndpoint(ServerEndpointConfig.Builder.create(FakeSocket.class, "/api/v1/push")
                    .configurator(configurator)
                    .build());
            container.addEndpoint(ServerEndpointConfig.Builder.create(FakeMedia.Socket.class, "/api/v1/media/desk")
                    .configurator(softphones)
                    .build());
        } catch (jakarta.websocket.DeploymentException e) {
            throw new IllegalStateException(e);
        }
    }

    public void stop() {
        try {
            sockets.clear();
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last event's place. */
    public synchronized long seq() {
        return forgottenUpTo + log.size();
    }

    /** Writes an event to the log and sends it to every desk. */
    public synchronized PushMessage publish(LongFunction<PushMessage> event) {
        PushMessage message = event.apply(seq() + 1);
        log.add(message);
        sockets.forEach(socket -> socket.send(message));
        return message;
    }

    /** Sends a frame past the log. */
    public void sendRaw(PushMessage message) {
        sockets.forEach(socket -> socket.send(message));
    }

    /** As if the events so far were too old to be kept. */
    public synchronized void forgetLog() {
        forgottenUpTo = seq();
        log.clear();
    }

    synchronized void hello(FakeSocket socket, Hello hello) {
        hellos.add(hello.lastSeq());
        sockets.add(socket);
        if (databaseAway) {
            socket.drop(1011);
            return;
        }
        if (hello.lastSeq() == 0 || hello.lastSeq() < forgottenUpTo) {
            socket.send(new PushMessage.Resync(seq(), now()));
            return;
        }
        log.stream().filter(m -> m.seq() > hello.lastSeq()).forEach(socket::send);
        socket.send(new PushMessage.Welcome(seq(), now()));
    }

    void gone(FakeSocket socket) {
        sockets.remove(socket);
    }

    /** Cuts every line. */
    public void cut(int code) {
        List.copyOf(sockets).forEach(socket -> socket.drop(code));
        sockets.clear();
    }

    public int desks() {
        return sockets.size();
    }

    /** While it is, REST says 503 and no desk can say hello. */
    public void setDatabaseAway(boolean away) {
        databaseAway = away;
    }

    boolean databaseAway() {
        return databaseAway;
    }

    public synchronized void setPicture(SalonPicture newPicture) {
        picture = newPicture;
    }

    public synchronized SalonPicture picture() {
        return picture;
    }

    static OffsetDateTime now() {
        return SampleSalon.NOW.atZone(SampleSalon.ZONE).toOffsetDateTime();
    }

    @Override
    public void close() {
        stop();
    }
}
