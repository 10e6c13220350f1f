package app.ringlet.cloud.calls.sockets;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** Takes a socket out of the web server's hands after its handshake; the web server counts it until it is closed, and does no more. */
public final class MediaUpgrade implements InternalHttpUpgradeHandler {

    private static final int MOST_EARLY = 64 * 1024;

    private @Nullable MediaLoop loop;
    private @Nullable MediaDoor door;
    private @Nullable SocketWrapperBase<?> socket;

    void to(MediaLoop target, MediaDoor behind) {
        loop = target;
        door = behind;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        socket = wrapper;
    }

    @Override
    public void init(WebConnection connection) {
        SocketWrapperBase<?> wrapper = Objects.requireNonNull(socket);
        NioChannel channel = (NioChannel) wrapper.getSocket();
        Objects.requireNonNull(loop)
                .take(channel.getIOChannel(), early(wrapper), Objects.requireNonNull(door), wrapper::close);
    }

    /** What the web server has read beyond the handshake. */
    private static ByteBuf early(SocketWrapperBase<?> wrapper) {
        ByteBuffer read = ByteBuffer.allocate(MOST_EARLY);
        try {
            while (wrapper.hasDataToRead() && wrapper.read(false, read) > 0) {
                // Until all of it is here.
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return Unpooled.wrappedBuffer(read.flip());
    }

    /** So the web server leaves the socket alone. */
    @Override
    public boolean hasAsyncIO() {
        return true;
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent status) {
        return SocketState.CLOSED;
    }

    @Override
    public void timeoutAsync(long now) {}

    @Override
    public void setSslSupport(SSLSupport support) {}

    @Override
    public void pause() {}

    @Override
    public void destroy() {}
}
