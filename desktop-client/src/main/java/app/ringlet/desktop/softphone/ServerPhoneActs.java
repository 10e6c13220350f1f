package app.ringlet.desktop.softphone;

import app.ringlet.desktop.connection.PhoneServer;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.calls.CallNote;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.DialRequest;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import java.util.UUID;

/** {@link PhoneActs} by the server's interfaces. */
public record ServerPhoneActs(PhoneServer server) implements PhoneActs {

    private static final int FEW = 6;
    private static final int ALL = 200;

    @Override
    public CallView listen(UUID call) {
        return server.calls().listen(call);
    }

    @Override
    public CallView takeOver(UUID call) {
        return server.calls().takeOver(call);
    }

    @Override
    public CallView handBack(UUID call) {
        return server.calls().handBack(call);
    }

    @Override
    public CallView hold(UUID call) {
        return server.calls().hold(call);
    }

    @Override
    public CallView resume(UUID call) {
        return server.calls().resume(call);
    }

    @Override
    public CallView transfer(UUID call, TransferRequest request) {
        return server.calls().transfer(call, request);
    }

    @Override
    public CallView hangUp(UUID call) {
        return server.calls().hangUp(call);
    }

    @Override
    public CallView note(UUID call, String text) {
        return server.calls().note(call, new CallNote(text));
    }

    @Override
    public CallView dial(String to) {
        return server.calls().dial(new DialRequest(to));
    }

    @Override
    public List<ClientView> find(String text) {
        return server.clients().list(null, text, 0, FEW).items();
    }

    @Override
    public ClientView client(UUID client) {
        return server.clients().get(client);
    }

    @Override
    public ClientSummary summary(UUID client) {
        return server.clientele().summary(client);
    }

    @Override
    public List<AppointmentView> visits(UUID client) {
        return server.clientele().visits(client, 0, FEW).items();
    }

    @Override
    public List<ColleagueView> colleagues() {
        return server.colleagues().list(0, ALL).items();
    }
}
