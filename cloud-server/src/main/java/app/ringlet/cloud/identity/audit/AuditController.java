package app.ringlet.cloud.identity.audit;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.platform.audit.AuditQuery;
import app.ringlet.cloud.platform.audit.AuditSource;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.AuditApi;
import app.ringlet.protocol.identity.AuditLine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

/** Searches all sources at once: each gives its newest, of which the newest are shown. */
@RestController
@PreAuthorize("hasAuthority('audit:read')")
class AuditController implements AuditApi {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;
    private static final int DEEPEST = 10_000;
    private static final Pattern ACTION = Pattern.compile("[a-z_]{1,32}(\\.[a-z_]{1,32})?");

    private static final Comparator<AuditLine> NEWEST_FIRST = Comparator.comparing(
                    (AuditLine line) -> line.at().toInstant())
            .thenComparing(AuditLine::id)
            .reversed();

    private final List<AuditSource> sources;
    private final Salons salons;
    private final Clock clock;

    AuditController(List<AuditSource> sources, Salons salons, Clock clock) {
        this.sources = List.copyOf(sources);
        this.salons = salons;
        this.clock = clock;
    }

    @Override
    public Page<AuditLine> search(
            @Nullable String from,
            @Nullable String to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject,
            int page,
            int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        if (offset + size > DEEPEST) {
            throw Refusal.ofField("page", "Only the first 10,000 lines are shown; ask for fewer days.");
        }
        AuditQuery query = query(from, to, actor, action, subject);
        int most = (int) offset + size;
        List<AuditLine> lines = sources.stream()
                .flatMap(source -> source.newest(query, most).stream())
                .sorted(NEWEST_FIRST)
                .skip(offset)
                .limit(size)
                .toList();
        long total = sources.stream().mapToLong(source -> source.count(query)).sum();
        return new Page<>(lines, page, size, total);
    }

    private AuditQuery query(
            @Nullable String from,
            @Nullable String to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String subject) {
        ZoneId zone = CurrentTenant.find().isPresent() ? salons.current().zone() : ZoneOffset.UTC;
        LocalDate today = clock.instant().atZone(zone).toLocalDate();
        CalendarDates.Days days = CalendarDates.until(from, to, today, USUAL_DAYS, MOST_DAYS);
        Optional<UUID> actorId = id(actor);
        Optional<UUID> subjectId = id(subject);
        return new AuditQuery(
                days.first().atStartOfDay(zone).toInstant(),
                days.last().plusDays(1).atStartOfDay(zone).toInstant(),
                zone,
                actorId.orElse(null),
                actor == null || actorId.isPresent() ? null : kind(actor),
                action == null ? null : word("action", action),
                subjectId.orElse(null),
                subject == null || subjectId.isPresent() ? null : word("subject", subject));
    }

    private static Optional<UUID> id(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static AuditLine.Kind kind(String text) {
        try {
            return AuditLine.Kind.valueOf(text);
        } catch (IllegalArgumentException notOne) {
            throw Refusal.ofField("actor", "Say an id, or a kind such as USER or API_KEY.");
        }
    }

    private static String word(String field, String text) {
        if (!ACTION.matcher(text).matches()) {
            throw Refusal.ofField(field, "Such a word has small letters, as in service.changed.");
        }
        return text;
    }
}
