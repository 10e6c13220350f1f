package app.ringlet.desktop.softphone;

import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.ClientSummary;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.TransferRequest;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import java.util.UUID;

/** What the softphone asks of the server. Every call blocks and throws {@code ServerFailure}. */
public interface PhoneActs {

    CallView listen(UUID call);

    CallView takeOver(UUID call);

    CallView handBack(UUID call);

    CallView hold(UUID call);

    CallView resume(UUID call);

    CallView transfer(UUID call, TransferRequest request);

    CallView hangUp(UUID call);

    CallView note(UUID call, String text);

    CallView dial(String to);

    /** Clients whose name or number is like that, the best match first; a few. */
    List<ClientView> find(String text);

    ClientView client(UUID client);

    ClientSummary summary(UUID client);

    /** Newest first; the last few. */
    List<AppointmentView> visits(UUID client);

    /** Who could take a call, whoever asks among them. */
    List<ColleagueView> colleagues();
}
