package app.ringlet.bench;

import jakarta.servlet.ServletContext;
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
import java.util.Base64;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.websocket.server.Constants;
import org.apache.tomcat.websocket.server.WsContextListener;

/**
 * The least that a server of sound can do in this web server: what the carrier or a desk sends goes back to it. What it costs
 * is the floor for the real one.
 */
final class MediaEcho implements AutoCloseable {
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
        Tomcat.addServlet(context, "none", new jakarta.servlet.http.HttpServlet() {});
        context.addServletMappingDecoded("/", "none");
        tomcat.start();
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    /** Argument: the port. Runs until it is killed. */
    public static void main(String[] args) throws LifecycleException {
        MediaEcho echo = new MediaEcho(Integer.parseInt(args[0]), args.length > 1);
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

    /** Its frames are decoded and encoded again, as a switch must. */
    public static final class Echo extends Endpoint {
        private static final String PAYLOAD = "\"payload\":\"";

        @Override
        public void onOpen(Session session, EndpointConfig config) {
            session.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> {
                int from = text.indexOf(PAYLOAD);
                if (from < 0) {
                    return;
                }
                int start = from + PAYLOAD.length();
                byte[] sound = Base64.getDecoder().decode(text.substring(start, text.indexOf('"', start)));
                String answer = "{\"event\":\"media\",\"streamSid\":\"MZ0\",\"media\":{\"payload\":\""
                        + Base64.getEncoder().encodeToString(sound) + "\"}}";
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
