package app.ringlet.cloud.tenancy;

import app.ringlet.protocol.assistant.AssistantSettings;
import app.ringlet.protocol.salon.BookingRules;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.ReceptionSettings;
import app.ringlet.protocol.salon.SalonView;
import app.ringlet.protocol.salon.TenantStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tenant.
 *
 * @param phone E.164, the number that callers dial: the salon's own, or the one of several by which it was just reached; absent for a
 *     salon that has none so far
 * @param deskPhone E.164, where the desk's own telephone rings when a caller asks for a person; absent if there is none
 * @param openingHours in the salon's zone, by day and start
 * @param version grows with each change of profile or opening hours
 * @param confirmsByText whether its clients get a text when an appointment of theirs is booked, moved or cancelled
 * @param setupVersion another one after every change of menu, staff, schedule, resources or rules
 */
public record Salon(
        UUID id,
        long version,
        String name,
        TenantStatus status,
        ZoneId zone,
        String currency,
        String country,
        @Nullable String phone,
        @Nullable String deskPhone,
        List<DayHours> openingHours,
        BookingRules rules,
        boolean confirmsByText,
        ReceptionSettings reception,
        AssistantSettings assistant,
        long setupVersion) {

    /** A new salon, with the usual rules. */
    public Salon(
            UUID id,
            String name,
            TenantStatus status,
            ZoneId zone,
            String currency,
            String country,
            @Nullable String phone,
            @Nullable String deskPhone,
            List<DayHours> openingHours) {
        this(
                id,
                0,
                name,
                status,
                zone,
                currency,
                country,
                phone,
                deskPhone,
                openingHours,
                BookingRules.DEFAULT,
                true,
                ReceptionSettings.DEFAULT,
                AssistantSettings.DEFAULT,
                0);
    }

    public Salon {
        openingHours = List.copyOf(openingHours);
    }

    Salon openAt(List<DayHours> hours) {
        return with(phone, hours);
    }

    /** As whoever has dialled this number of it sees it. */
    Salon reachedBy(String number) {
        return number.equals(phone) ? this : with(number, openingHours);
    }

    private Salon with(@Nullable String number, List<DayHours> hours) {
        return new Salon(
                id,
                version,
                name,
                status,
                zone,
                currency,
                country,
                number,
                deskPhone,
                hours,
                rules,
                confirmsByText,
                reception,
                assistant,
                setupVersion);
    }

    /** The instant as JSON shows it: with the salon's offset at that time. */
    public OffsetDateTime local(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }

    /** The date on the salon's wall. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** When the date begins. */
    public Instant start(LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** The salon as its own people see it. */
    public SalonView view() {
        return new SalonView(
                id, version, name, status, zone.getId(), currency, country, phone, deskPhone, openingHours);
    }
}
