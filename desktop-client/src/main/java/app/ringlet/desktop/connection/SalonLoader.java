package app.ringlet.desktop.connection;

import app.ringlet.desktop.salon.SalonPicture;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.calls.CallView;
import app.ringlet.protocol.calls.TranscriptLine;
import app.ringlet.protocol.identity.Me;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;

/** Loads by REST what the desk shows. Everything here blocks and throws {@link ServerFailure}. */
final class SalonLoader {

    private static final int PAGE = 200;

    private final ServerApis apis;
    private final InstantSource clock;

    SalonLoader(ServerApis apis, InstantSource clock) {
        this.apis = apis;
        this.clock = clock;
    }

    /** Today and the days asked for, with everything that is live. */
    SalonPicture load(Set<LocalDate> wanted) {
        Me me = apis.me().me();
        var tenant = me.tenant();
        ZoneId zone = tenant == null ? ZoneOffset.UTC : ZoneId.of(tenant.timeZone());
        Set<LocalDate> days = new HashSet<>(wanted);
        days.add(LocalDate.ofInstant(clock.instant(), zone));
        List<AppointmentView> appointments = new ArrayList<>();
        days.forEach(day -> appointments.addAll(day(day, zone)));
        List<CallView> live = all(page -> apis.calls().list("live", page, PAGE));
        Map<UUID, List<TranscriptLine>> transcripts = new HashMap<>();
        live.forEach(call -> transcripts.put(call.id(), apis.calls().transcript(call.id())));
        return new SalonPicture(
                me,
                all(page -> apis.employees().list(page, PAGE)),
                all(page -> apis.services().list(null, null, page, PAGE)),
                apis.salonCalendar().unusualDays(firstOf(days), null),
                days,
                appointments,
                apis.holds().list(),
                live,
                transcripts,
                all(page -> apis.worklist().list(false, page, PAGE)),
                clock.instant());
    }

    private static String firstOf(Set<LocalDate> days) {
        return Collections.min(days).toString();
    }

    List<AppointmentView> day(LocalDate day, ZoneId zone) {
        String from = day.atStartOfDay(zone).toOffsetDateTime().toString();
        String to = day.plusDays(1).atStartOfDay(zone).toOffsetDateTime().toString();
        return all(page -> apis.appointments().list(from, to, null, null, null, page, PAGE));
    }

    /** The cheapest question that only a server with its database can answer. */
    Me probe() {
        return apis.me().me();
    }

    private static <T> List<T> all(IntFunction<Page<T>> list) {
        List<T> items = new ArrayList<>();
        int number = 0;
        Page<T> page;
        do {
            page = list.apply(number++);
            items.addAll(page.items());
        } while (items.size() < page.total() && !page.items().isEmpty());
        return items;
    }
}
