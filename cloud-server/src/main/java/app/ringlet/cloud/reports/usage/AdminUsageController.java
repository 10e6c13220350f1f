package app.ringlet.cloud.reports.usage;

import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.admin.AdminUsageApi;
import app.ringlet.protocol.admin.TenantUsage;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('tenants:write')")
class AdminUsageController implements AdminUsageApi {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 400;

    private final UsageRows rows;
    private final Clock clock;

    AdminUsageController(UsageRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Page<TenantUsage> usage(@Nullable String from, @Nullable String to, int page, int size) {
        long offset = Pages.request(page, size, Sort.unsorted()).getOffset();
        CalendarDates.Days days = CalendarDates.until(from, to, today(), USUAL_DAYS, MOST_DAYS);
        return new Page<>(
                rows.page(
                        days.first().atStartOfDay(ZoneOffset.UTC).toInstant(),
                        days.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        offset,
                        size),
                page,
                size,
                rows.tenants());
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
