package app.ringlet.cloud.booking.waitlist;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.booking.Actor;
import app.ringlet.cloud.booking.Appointments;
import app.ringlet.cloud.booking.BookVisit;
import app.ringlet.cloud.booking.Holds;
import app.ringlet.cloud.booking.Waitlist;
import app.ringlet.cloud.booking.ledger.LedgerTransactions;
import app.ringlet.cloud.booking.policies.Terms;
import app.ringlet.cloud.booking.waitlist.StoredOffer.Status;
import app.ringlet.cloud.clients.Clients;
import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.Audit;
import app.ringlet.cloud.platform.audit.Deed;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistPatch;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.salon.ClientView;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whatever changes an entry or its offer locks the entry's row first. */
@Service
class StoredWaitlist implements Waitlist {

    private static final String KIND = "waitlist";

    private final LedgerTransactions transactions;
    private final WishRules rules;
    private final Entries entries;
    private final Offers offers;
    private final WaitlistViews views;
    private final Appointments appointments;
    private final Holds holds;
    private final Clients clients;
    private final InstantSource clock;
    private final Audit audit;

    StoredWaitlist(
            LedgerTransactions transactions,
            WishRules rules,
            Entries entries,
            Offers offers,
            WaitlistViews views,
            Appointments appointments,
            Holds holds,
            Clients clients,
            InstantSource clock,
            Audit audit) {
        this.transactions = transactions;
        this.rules = rules;
        this.entries = entries;
        this.offers = offers;
        this.views = views;
        this.appointments = appointments;
        this.holds = holds;
        this.clients = clients;
        this.clock = clock;
        this.audit = audit;
    }

    @Override
    public WaitlistEntryView join(NewWaitlistEntry wishes) {
        return transactions.run(() -> {
            Entry.Wishes checked = checked(new Entry.Wishes(
                    wishes.items(),
                    wishes.from(),
                    wishes.to(),
                    requireNonNullElse(wishes.times(), List.of()),
                    wishes.note(),
                    rules.expiry(wishes.to(), wishes.expires())));
            BookingSource source = requireNonNullElse(wishes.source(), BookingSource.DESK);
            ClientView client = client(wishes.client());
            if (source != BookingSource.DESK) {
                Terms.checkStanding(client.blocked());
            }
            Entry entry = new Entry(Ids.next(), 0, client.id(), checked, source, WaitlistStatus.WAITING, now(), null);
            entries.insert(entry);
            audit.write(Deed.created(KIND, entry.id(), entry.wishes()).about(entry.clientId()));
            return views.published(entry);
        });
    }

    @Override
    public WaitlistEntryView change(UUID id, long version, WaitlistPatch patch) {
        return transactions.run(() -> {
            Entry entry = entries.lock(id);
            if (entry.version() != version) {
                throw new Refusal(ErrorCode.STALE_VERSION, "Someone has changed this entry since you loaded it.");
            }
            if (entry.hasEnded() || (entry.status() == WaitlistStatus.OFFERED && !patch.isNoteOnly())) {
                throw new Refusal(ErrorCode.BAD_TRANSITION, "Only an entry that is waiting can be changed.");
            }
            Entry changed = entry.with(patched(entry.wishes(), patch));
            entries.update(changed);
            audit.write(Deed.changed(KIND, id, entry.wishes(), changed.wishes()).about(entry.clientId()));
            return views.published(changed);
        });
    }

    private Entry.Wishes patched(Entry.Wishes before, WaitlistPatch patch) {
        String note = requireNonNullElse(patch.note(), requireNonNullElse(before.note(), ""));
        if (patch.isNoteOnly()) {
            return new Entry.Wishes(
                    before.items(), before.from(), before.to(), before.times(), note, before.expiresAt());
        }
        LocalDate to = requireNonNullElse(patch.to(), before.to());
        boolean sameEnd = patch.to() == null && patch.expires() == null;
        return checked(new Entry.Wishes(
                requireNonNullElse(patch.items(), before.items()),
                requireNonNullElse(patch.from(), before.from()),
                to,
                requireNonNullElse(patch.times(), before.times()),
                note,
                sameEnd ? before.expiresAt() : rules.expiry(to, patch.expires())));
    }

    private Entry.Wishes checked(Entry.Wishes wishes) {
        rules.checkDays(wishes.from(), wishes.to());
        rules.checkTimes(wishes.times());
        rules.checkItems(wishes.items());
        return wishes;
    }

    @Override
    public WaitlistEntryView withdraw(UUID id) {
        return transactions.run(() -> {
            Entry entry = entries.lock(id);
            if (entry.hasEnded()) {
                return views.of(List.of(entry)).getFirst();
            }
            end(entry, Status.WITHDRAWN);
            return became(entry.now(WaitlistStatus.WITHDRAWN));
        });
    }

    @Override
    public AppointmentView accept(UUID id, Actor by) {
        return transactions.run(() -> {
            Entry entry = entries.lock(id);
            UUID booked = entry.appointmentId();
            if (booked != null) {
                return appointments.get(booked);
            }
            StoredOffer offer = offers.open(id).orElseThrow(StoredWaitlist::nothingOffered);
            AppointmentView appointment = appointments.book(new BookVisit(
                    new NewAppointment.Who(entry.clientId(), null, null),
                    List.of(),
                    offer.start(),
                    offer.holdId(),
                    entry.wishes().note(),
                    by.isDesk() ? BookingSource.DESK : entry.source(),
                    null,
                    by));
            offers.close(offer.id(), Status.ACCEPTED);
            became(entry.booked(appointment.id()));
            return appointment;
        });
    }

    @Override
    public WaitlistEntryView decline(UUID id) {
        return transactions.run(() -> {
            Entry entry = entries.lock(id);
            if (!end(entry, Status.DECLINED)) {
                throw nothingOffered();
            }
            return became(entry.now(WaitlistStatus.WAITING));
        });
    }

    /** First the offer, then its hold: whoever hears that the hold has ended sees why. @return whether there was one */
    private boolean end(Entry entry, Status how) {
        return offers.open(entry.id())
                .map(offer -> {
                    offers.close(offer.id(), how);
                    holds.release(offer.holdId());
                    return offer;
                })
                .isPresent();
    }

    private WaitlistEntryView became(Entry entry) {
        entries.update(entry);
        audit.write(Deed.of(KIND, entry.id(), entry.status().name().toLowerCase(Locale.ROOT))
                .about(entry.clientId()));
        return views.published(entry);
    }

    @Override
    @Transactional(readOnly = true)
    public WaitlistEntryView get(UUID id) {
        return views.of(List.of(entries.get(id))).getFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<WaitlistEntryView> list(Set<WaitlistStatus> statuses, @Nullable UUID clientId, int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        Entries.Found found = entries.list(statuses, clientId, offset, size);
        return new Page<>(views.of(found.entries()), page, size, found.total());
    }

    @Override
    @Transactional(readOnly = true)
    public List<WaitlistEntryView> offersTo(UUID clientId) {
        return views.of(entries.list(Set.of(WaitlistStatus.OFFERED), clientId, 0, Pages.MAX_SIZE)
                .entries());
    }

    /** With the row locked, so that nobody merges or erases the client meanwhile. */
    private ClientView client(NewAppointment.Who who) {
        UUID id = who.id();
        if (id != null) {
            return locked(id);
        }
        String name = who.name();
        if (name == null || name.isBlank()) {
            throw Refusal.ofField("client.name", "The waiting list needs a client's id, or a name.");
        }
        return locked(clients.findOrCreate(name, who.phone()).client().id());
    }

    private ClientView locked(UUID client) {
        return clients.forVisit(client).orElseThrow(() -> Refusal.notFound("client"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal nothingOffered() {
        return new Refusal(ErrorCode.BAD_TRANSITION, "Nothing is offered to this client just now.");
    }
}
