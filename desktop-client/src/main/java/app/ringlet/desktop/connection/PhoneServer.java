package app.ringlet.desktop.connection;

import app.ringlet.protocol.booking.ClienteleApi;
import app.ringlet.protocol.calls.CallsApi;
import app.ringlet.protocol.calls.ColleaguesApi;
import app.ringlet.protocol.media.SoftphoneApi;
import app.ringlet.protocol.salon.ClientsApi;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of the server that the softphone asks, with the session of whoever is signed in then. Every call blocks and throws
 * {@link ServerFailure}.
 */
public record PhoneServer(
        CallsApi calls, SoftphoneApi softphone, ClientsApi clients, ClienteleApi clientele, ColleaguesApi colleagues) {

    /** Each call goes through {@code ask}, which knows with whose session. */
    static PhoneServer through(Function<Function<PhoneServer, @Nullable Object>, @Nullable Object> ask) {
        return new PhoneServer(
                Asked.through(CallsApi.class, PhoneServer::calls, ask),
                Asked.through(SoftphoneApi.class, PhoneServer::softphone, ask),
                Asked.through(ClientsApi.class, PhoneServer::clients, ask),
                Asked.through(ClienteleApi.class, PhoneServer::clientele, ask),
                Asked.through(ColleaguesApi.class, PhoneServer::colleagues, ask));
    }
}
