package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.calls.CallChanged;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.calls.CallView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what became of a call. */
@Component
class CallNews {

    private final CallViews views;
    private final ApplicationEventPublisher events;

    CallNews(CallViews views, ApplicationEventPublisher events) {
        this.views = views;
        this.events = events;
    }

    CallView view(Salon salon, Call call) {
        return views.of(salon, call);
    }

    /** In the transaction that changed it. */
    CallView changed(Salon salon, Call call) {
        CallView view = views.of(salon, call);
        events.publishEvent(new CallChanged(salon.id(), view));
        return view;
    }
}
