package app.ringlet.desktop.calendar;

import app.ringlet.protocol.booking.AppointmentView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Where a day that is not known yet comes from. */
@FunctionalInterface
public interface DaySource {

    /** Blocks; throws what {@link app.ringlet.desktop.connection.ServerFailure} says when it cannot be had. */
    List<AppointmentView> load(LocalDate day, ZoneId zone);
}
