package app.ringlet.cloud.assistant.review;

import app.ringlet.cloud.assistant.questions.OpenQuestions;
import app.ringlet.cloud.calls.CallReviews;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.platform.CalendarDates;
import app.ringlet.cloud.receptionist.Trades;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.assistant.AssistantReview;
import app.ringlet.protocol.assistant.AssistantReview.NotOffered;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together how the current salon's assistant did. */
@Service
@Transactional(readOnly = true)
public class Reviews {

    private static final int MOST_DAYS = 92;
    private static final int USUAL_DAYS = 30;
    private static final int MOST_NOT_OFFERED = 50;

    private final CallReviews calls;
    private final OpenQuestions questions;
    private final Catalog catalog;
    private final Salons salons;
    private final Clock clock;

    Reviews(CallReviews calls, OpenQuestions questions, Catalog catalog, Salons salons, Clock clock) {
        this.calls = calls;
        this.questions = questions;
        this.catalog = catalog;
        this.salons = salons;
        this.clock = clock;
    }

    /** @param from the last 30 days if both are absent. @throws Refusal {@code invalid_field} */
    public AssistantReview of(@Nullable String from, @Nullable String to) {
        Salon salon = salons.current();
        CalendarDates.Days days = CalendarDates.until(from, to, salon.today(clock.instant()), USUAL_DAYS, MOST_DAYS);
        Instant start = salon.start(days.first());
        Instant end = salon.start(days.last().plusDays(1));
        return new AssistantReview(
                days.first(),
                days.last(),
                calls.totals(start, end),
                calls.flagged(salon, start, end),
                questions.openOf(start, end),
                notOffered(start, end));
    }

    private List<NotOffered> notOffered(Instant start, Instant end) {
        List<CallReviews.Heard> heard = calls.heard(start, end);
        if (heard.isEmpty()) {
            return List.of();
        }
        Trades lacking = Trades.lackingOn(catalog.services(), catalog.addOns());
        Map<String, Set<UUID>> asked = new HashMap<>();
        for (CallReviews.Heard turn : heard) {
            lacking.in(turn.text())
                    .keySet()
                    .forEach(name ->
                            asked.computeIfAbsent(name, n -> new HashSet<>()).add(turn.callId()));
        }
        return asked.entrySet().stream()
                .map(e -> new NotOffered(e.getKey(), e.getValue().size()))
                .sorted(Comparator.comparingInt(NotOffered::calls).reversed().thenComparing(NotOffered::name))
                .limit(MOST_NOT_OFFERED)
                .toList();
    }
}
