package app.ringlet.simulator.rest;

import app.ringlet.simulator.carrier.Account;
import app.ringlet.simulator.carrier.Calls;
import app.ringlet.simulator.carrier.Geography;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class CallShape {

    private CallShape() {}

    static Map<String, @Nullable Object> of(Account account, Calls.Snapshot call) {
        String uri = Shapes.uri(account, "Calls/" + call.sid());
        return Shapes.map(
                "sid",
                call.sid(),
                "date_created",
                Shapes.date(call.created()),
                "date_updated",
                Shapes.date(call.ended() == null ? call.created() : call.ended()),
                "parent_call_sid",
                call.parentSid(),
                "account_sid",
                account.sid(),
                "to",
                call.to(),
                "to_formatted",
                Geography.national(call.to()),
                "from",
                call.from(),
                "from_formatted",
                Geography.national(call.from()),
                "phone_number_sid",
                null,
                "status",
                call.status() == app.ringlet.simulator.carrier.CallStatus.INITIATED
                        ? "queued"
                        : call.status().wire(),
                "start_time",
                Shapes.date(call.answered()),
                "end_time",
                Shapes.date(call.ended()),
                "duration",
                call.ended() == null ? null : String.valueOf(call.seconds()),
                "price",
                null,
                "price_unit",
                "USD",
                "direction",
                call.direction().wire(),
                "answered_by",
                null,
                "api_version",
                "2010-04-01",
                "forwarded_from",
                null,
                "group_sid",
                null,
                "caller_name",
                null,
                "queue_time",
                "0",
                "trunk_sid",
                null,
                "uri",
                uri + ".json",
                "subresource_uris",
                Shapes.map("recordings", uri + "/Recordings.json"));
    }
}
