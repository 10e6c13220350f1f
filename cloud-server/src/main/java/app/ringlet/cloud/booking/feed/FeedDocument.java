package app.ringlet.cloud.booking.feed;

import app.ringlet.cloud.booking.feed.FeedEvents.FeedEvent;
import app.ringlet.cloud.tenancy.Salon;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** A feed as iCalendar (RFC 5545), in the salon's zone. The same appointments give the same bytes. */
final class FeedDocument {

    private static final TimeZoneRegistry ZONES =
            TimeZoneRegistryFactory.getInstance().createRegistry();

    private FeedDocument() {}

    static String of(List<FeedEvent> events, String employee, Salon salon) {
        Calendar calendar = new Calendar();
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new ProdId("-//Ringlet//Appointments//EN"));
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", employee + " at " + salon.name()));
        calendar.add(new XProperty("X-WR-TIMEZONE", salon.zone().getId()));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT15M"));
        TimeZone zone = ZONES.getTimeZone(salon.zone().getId());
        if (zone != null) {
            calendar.add(zone.getVTimeZone());
        }
        events.forEach(event -> calendar.add(event(event, salon)));
        return calendar.toString();
    }

    private static VEvent event(FeedEvent event, Salon salon) {
        VEvent entry = new VEvent(
                event.start().atZone(salon.zone()),
                event.end().atZone(salon.zone()),
                event.client() + ": " + event.services());
        entry.replace(new DtStamp(event.changed().truncatedTo(ChronoUnit.SECONDS)));
        entry.add(new LastModified(event.changed().truncatedTo(ChronoUnit.SECONDS)));
        entry.add(new Uid(event.id() + "@ringlet.app"));
        entry.add(new Sequence(Math.toIntExact(event.version())));
        Status status = event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        entry.add(status);
        return entry;
    }
}
