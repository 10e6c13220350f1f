package app.ringlet.cloud.carrier;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.call.Stream;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Twiml;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Begins, redirects and ends calls at the carrier. Safe for use by many threads. */
@Component
public class LiveLines {

    /** Of a call that is over, the carrier says that it cannot be changed. */
    private static final int NOT_IN_PROGRESS = 21220;

    private static final int NOT_FOUND = 404;

    private final CarrierAccount account;
    private final CarrierRest rest;

    LiveLines(CarrierAccount account, CarrierRest rest) {
        this.account = account;
        this.rest = rest;
    }

    public boolean configured() {
        return rest.configured();
    }

    /**
     * What goes on on the line stops, and the script begins. Tried twice: to be told the same twice does a call no harm.
     *
     * @param sid the carrier's id of the call
     * @param script makes the TwiML, anew for each try
     * @throws CarrierRefused also if the call has ended, or there is no account
     */
    public void redirect(String sid, Supplier<String> script) throws CarrierUnreachable, CarrierRefused {
        try {
            redirectOnce(sid, script.get());
        } catch (CarrierUnreachable first) {
            redirectOnce(sid, script.get());
        }
    }

    /** The same twice does no harm; nor does the end of a call that is over. @throws CarrierRefused also if there is no account */
    public void hangUp(String sid) throws CarrierUnreachable, CarrierRefused {
        try {
            hangUpOnce(sid);
        } catch (CarrierUnreachable first) {
            hangUpOnce(sid);
        }
    }

    /**
     * Begins a call, once: no retry, because it may ring already.
     *
     * @param from E.164, a number of ours
     * @param to E.164
     * @param script TwiML, for when it is answered
     * @param statusCallback where the carrier tells how far it has come
     * @param ringSeconds how long it rings
     * @return the carrier's id of the call
     */
    public String dial(String from, String to, String script, String statusCallback, int ringSeconds)
            throws CarrierUnreachable, CarrierRefused {
        return rest.asked(carrier -> Call.creator(
                        account.accountSid(), new PhoneNumber(to), new PhoneNumber(from), new Twiml(script))
                .setTimeout(ringSeconds)
                .setStatusCallback(URI.create(statusCallback))
                .setStatusCallbackMethod(HttpMethod.POST)
                .setStatusCallbackEvent(List.of("initiated", "ringing", "answered", "completed"))
                .create(carrier)
                .getSid());
    }

    /** How far a call has come, in the carrier's words; empty if it knows none of that id. @throws CarrierRefused if there is no account */
    public String status(String sid) throws CarrierUnreachable, CarrierRefused {
        return rest.asked(carrier -> {
            try {
                return Call.fetcher(account.accountSid(), sid)
                        .fetch(carrier)
                        .getStatus()
                        .toString();
            } catch (ApiException unknown) {
                if (Integer.valueOf(NOT_FOUND).equals(unknown.getStatusCode())) {
                    return "";
                }
                throw unknown;
            }
        });
    }

    /**
     * Streams both sides of a call to us, once: no retry, because it may stream already.
     *
     * @param url wss, or ws in tests
     * @param name of a parameter by which the stream is known
     * @return the carrier's id of the stream
     */
    public String overhear(String sid, String url, String name, String value)
            throws CarrierUnreachable, CarrierRefused {
        return rest.asked(carrier -> Stream.creator(account.accountSid(), sid, URI.create(url))
                .setTrack(Stream.Track.BOTH_TRACKS)
                .setParameter1Name(name)
                .setParameter1Value(value)
                .create(carrier)
                .getSid());
    }

    /** Ends a stream; also one that is over, or whose call is. */
    public void overhearNoMore(String sid, String stream) throws CarrierUnreachable, CarrierRefused {
        rest.asked(carrier -> {
            try {
                return Stream.updater(account.accountSid(), sid, stream, Stream.UpdateStatus.STOPPED)
                        .update(carrier)
                        .getSid();
            } catch (ApiException over) {
                if (Integer.valueOf(NOT_FOUND).equals(over.getStatusCode())
                        || Integer.valueOf(NOT_IN_PROGRESS).equals(over.getCode())) {
                    return stream;
                }
                throw over;
            }
        });
    }

    private void redirectOnce(String sid, String script) throws CarrierUnreachable, CarrierRefused {
        rest.asked(carrier -> Call.updater(account.accountSid(), sid)
                .setTwiml(new Twiml(script))
                .update(carrier));
    }

    private void hangUpOnce(String sid) throws CarrierUnreachable, CarrierRefused {
        rest.asked(carrier -> {
            try {
                return Call.updater(account.accountSid(), sid)
                        .setStatus(Call.UpdateStatus.COMPLETED)
                        .update(carrier);
            } catch (ApiException over) {
                if (Integer.valueOf(NOT_IN_PROGRESS).equals(over.getCode())) {
                    return sid;
                }
                throw over;
            }
        });
    }
}
