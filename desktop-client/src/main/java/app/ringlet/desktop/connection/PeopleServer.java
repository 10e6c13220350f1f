package app.ringlet.desktop.connection;

import app.ringlet.protocol.identity.InvitationsApi;
import app.ringlet.protocol.identity.SessionsApi;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.UsersApi;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The interfaces of the server that the place of the salon's people asks, with the session of whoever is signed in then. Every call
 * blocks and throws {@link ServerFailure}.
 */
public record PeopleServer(UsersApi users, InvitationsApi invitations, SessionsApi sessions, TwoFactorApi factor) {

    /** Each call goes through {@code ask}, which knows with whose session. */
    static PeopleServer through(Function<Function<PeopleServer, @Nullable Object>, @Nullable Object> ask) {
        return new PeopleServer(
                Asked.through(UsersApi.class, PeopleServer::users, ask),
                Asked.through(InvitationsApi.class, PeopleServer::invitations, ask),
                Asked.through(SessionsApi.class, PeopleServer::sessions, ask),
                Asked.through(TwoFactorApi.class, PeopleServer::factor, ask));
    }
}
