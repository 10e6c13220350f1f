package app.ringlet.cloud.booking.appointments;

import app.ringlet.cloud.booking.visit.PlannedItem;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.salon.ClientView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes down what an appointment has become, and who made it so. */
@Component
class Register {

    private final AppointmentRepository repository;
    private final AppointmentViews views;
    private final History history;

    Register(AppointmentRepository repository, AppointmentViews views, History history) {
        this.repository = repository;
        this.views = views;
        this.history = history;
    }

    /** @param items what it consists of now */
    AppointmentView enter(
            AppointmentEntity changed, Facts before, List<PlannedItem> items, History.Deed deed, Salon salon) {
        return enter(changed, before, items, deed, views.clientOf(changed), salon);
    }

    /** @param client whose it is, read before */
    AppointmentView enter(
            AppointmentEntity changed,
            Facts before,
            List<PlannedItem> items,
            History.Deed deed,
            ClientView client,
            Salon salon) {
        AppointmentEntity saved = repository.saveAndFlush(changed);
        history.add(saved, deed, before.changesTo(Facts.of(saved, items, salon)));
        return AppointmentViews.view(saved, items, client, salon);
    }
}
