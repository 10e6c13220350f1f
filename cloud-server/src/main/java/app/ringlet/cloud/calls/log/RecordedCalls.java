package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.CallRecorded;
import app.ringlet.cloud.tenancy.Salons;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the desks of a call whose recording has come a step further, in the transaction of that step. */
@Component
class RecordedCalls {

    private final CallRepository calls;
    private final CallNews news;
    private final Salons salons;

    RecordedCalls(CallRepository calls, CallNews news, Salons salons) {
        this.calls = calls;
        this.news = news;
        this.salons = salons;
    }

    @EventListener
    void on(CallRecorded event) {
        calls.locked(event.callId()).ifPresent(call -> {
            call.hasRecordings();
            news.changed(salons.current(), call);
        });
    }
}
