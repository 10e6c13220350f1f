package app.ringlet.bench;

import app.ringlet.cloud.calls.sockets.MediaDoor;
import app.ringlet.cloud.calls.sockets.MediaHandshakes;
import app.ringlet.cloud.calls.sockets.MediaLoop;
import app.ringlet.cloud.calls.sockets.Wire;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.Constants;
import org.apache.tomcat.websocket.server.WsContextListener;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.server.HandshakeHandler;

/**
 * The least that a server of sound can do in this web server: what the carrier or a desk sends goes back to it. What it costs
 * is the floor for the real one.
 */
final class MediaEcho implements AutoCloseable {
    private static final String PAYLOAD = "\"payload\":\"";

    private final Tomcat tomcat = new Tomcat();

    MediaEcho(int port, boolean virtualThreads) throws LifecycleException {
        tomcat.setPort(port);
        tomcat.setBaseDir(System.getProperty("java.io.tmpdir"));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("useVirtualThreads", String.valueOf(virtualThreads));
        tomcat.getConnector().setProperty("maxConnections", "10000");
        Context context = tomcat.addContext("", null);
        context.addApplicationListener(WsContextListener.class.getName());
        context.addServletContainerInitializer((classes, servlets) -> servlets.addListener(new Mapping()), null);
        Tomcat.addServlet(context, "none", new HttpServlet() {});
        context.addServletMappingDecoded("/", "none");
        Tomcat.addServlet(context, "loop", new LoopEcho()).setAsyncSupported(true);
        context.addServletMappingDecoded("/loop", "loop");
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Argument: the port. Runs until it is killed. */
    public static void main(String[] args) throws LifecycleException {
        MediaEcho echo = new MediaEcho(Integer.parseInt(args[0]), List.of(args).contains("virtual"));
        System.out.println("ready at " + echo.port());
        echo.tomcat.getServer().await();
    }

    @Override
    public void close() {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** After the container's own listener, which makes the sockets' container. */
    private static final class Mapping implements jakarta.servlet.ServletContextListener {
        @Override
        public void contextInitialized(jakarta.servlet.ServletContextEvent event) {
            ServletContext servlets = event.getServletContext();
            ServerContainer sockets =
                    (ServerContainer) servlets.getAttribute(Constants.SERVER_CONTAINER_SERVLET_CONTEXT_ATTRIBUTE);
            try {
                sockets.addEndpoint(
                        ServerEndpointConfig.Builder.create(Echo.class, "/echo").build());
            } catch (DeploymentException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Decodes a frame and encodes it again, as a switch must. @return null if it is none */
    static @Nullable String answer(String text) {
        int from = text.indexOf(PAYLOAD);
        if (from < 0) {
            return null;
        }
        int start = from + PAYLOAD.length();
        byte[] sound = Base64.getDecoder().decode(text.substring(start, text.indexOf('"', start)));
        return "{\"event\":\"media\",\"streamSid\":\"MZ0\",\"media\":{\"payload\":\""
                + Base64.getEncoder().encodeToString(sound) + "\"}}";
    }

    /** The same behind the sockets that calls have. */
    private static final class LoopEcho extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient HandshakeHandler sockets = new MediaHandshakes(new MediaLoop()).into(new EchoDoor());

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            sockets.doHandshake(
                    new ServletServerHttpRequest(request),
                    new ServletServerHttpResponse(response),
                    MediaHandshakes.NOBODY,
                    new HashMap<>());
        }
    }

    private static final class EchoDoor implements MediaDoor {
        @Override
        public int longest() {
            return 12_000;
        }

        @Override
        public int mostWaiting() {
            return 40_000;
        }

        @Override
        public Guest opened(Wire wire) {
            return new Guest() {
                @Override
                public void text(byte[] utf8, int length) {
                    String answer = answer(new String(utf8, 0, length, StandardCharsets.UTF_8));
                    if (answer != null) {
                        wire.text(answer);
                    }
                }

                @Override
                public void binary(ByteBuffer message) {
                    byte[] copy = new byte[message.remaining()];
                    message.get(copy);
                    wire.binary(ByteBuffer.wrap(copy));
                }

                @Override
                public void closed() {}
            };
        }
    }

    /** Behind the web server's own. */
    public static final class Echo extends Endpoint {
        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> {
                String answer = answer(text);
                if (answer == null) {
                    return;
                }
                try {
                    session.getBasicRemote().sendText(answer);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            session.addMessageHandler(ByteBuffer.class, (MessageHandler.Whole<ByteBuffer>) frame -> {
                try {
                    session.getBasicRemote().sendBinary(frame);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        }
    }
}
