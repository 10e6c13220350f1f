package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.book;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.newcomer;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.ClashRule;
import app.ringlet.protocol.booking.SeriesOccurrence;
import app.ringlet.protocol.booking.SeriesPreview;
import app.ringlet.protocol.booking.SeriesPreview.Obstacle;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.TimeOffKind;
import app.ringlet.testing.StatementCounter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class SeriesTests extends SeriesTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyVisitIsBookedAtTheSameTimeOfTheWallAlsoWhenTheClocksChange() {
        SeriesView made = make(weekly(52, null));

        assertThat(made.occurrences()).hasSize(52).allSatisfy(o -> {
            assertThat(o.movedAway()).isFalse();
            assertThat(visit(o).start()).isEqualTo(o.planned());
            assertThat(visit(o).start().toLocalTime()).isEqualTo(LocalTime.of(10, 0));
            assertThat(visit(o).seriesId()).isEqualTo(made.id());
        });
        assertThat(made.occurrences().stream().map(o -> o.planned().getOffset()).distinct())
                .hasSize(2);
        assertThat(appointmentEvents()).isEqualTo(52);
    }

    @Test
    void aHundredAndFourVisitsAreOneTransactionWithAnEventEach() {
        make(weekly(104, null));

        assertThat(appointmentEvents()).isEqualTo(104);
    }

    @Test
    void untilADayCountsTheLastOne() {
        LocalDate last = scene.day(7).plusWeeks(6);
        SeriesView made = make(
                new SeriesRequest(newcomer(), items(), local(scene.day(7), 10, 0), 2, null, last, "low chair", null));

        assertThat(made.occurrences()).hasSize(4);
        assertThat(made.occurrences().getLast().planned().toLocalDate()).isEqualTo(last);
        assertThat(visit(made.occurrences().getLast()).notes()).isEqualTo("low chair");
    }

    @Test
    void aPreviewSaysOfEachVisitWhetherItIsFreeAndWritesNothing() {
        take(scene.day(14), 10, 15);
        as(() -> staff.addTimeOff(scene.anna.id(), TimeOffKind.OTHER, scene.day(21), scene.day(21), "away"));

        SeriesPreview preview = as(() -> series.preview(weekly(4, null)));

        assertThat(preview.occurrences())
                .extracting(SeriesPreview.Occurrence::obstacle)
                .containsExactly(null, Obstacle.SLOT_TAKEN, Obstacle.OUTSIDE_HOURS, null);
        SeriesPreview.Occurrence taken = preview.occurrences().get(1);
        assertThat(Objects.requireNonNull(taken.nearest()).start()).isEqualTo(local(scene.day(14), 9, 30));
        assertThat(taken.end()).isEqualTo(local(scene.day(14), 10, 45));
        assertThat(preview.occurrences().get(2).nearest()).isNull();
        assertThat(appointmentEvents()).isEqualTo(1);
    }

    @Test
    void aDayOnWhichTheSalonIsClosedIsCalledThat() {
        LocalDate closed = scene.day(8);
        List<DayHours> otherDays = Scene.hours(9, 18).stream()
                .filter(hours -> hours.day() != closed.getDayOfWeek())
                .toList();
        scene = Scene.open(salons.open(scene.zone(), otherDays), catalog, staff);

        SeriesPreview preview = as(() ->
                series.preview(new SeriesRequest(newcomer(), items(), local(closed, 10, 0), 1, 3, null, null, null)));

        assertThat(preview.occurrences())
                .extracting(SeriesPreview.Occurrence::obstacle)
                .containsOnly(Obstacle.CLOSED);
    }

    @Test
    void aVisitBeyondTwoYearsIsTooFar() {
        SeriesPreview preview = as(() -> series.preview(
                new SeriesRequest(newcomer(), items(), local(scene.day(7), 10, 0), 26, 6, null, null, null)));

        assertThat(preview.occurrences())
                .extracting(SeriesPreview.Occurrence::obstacle)
                .containsExactly(null, null, null, null, Obstacle.TOO_FAR, Obstacle.TOO_FAR);
    }

    @Test
    void aClashIsRefusedWithTheListAndNothingIsWritten() {
        take(scene.day(14), 10, 15);
        take(scene.day(28), 9, 30);

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> make(weekly(5, null)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.SERIES_CLASHES);
        assertThat(refusal.errors()).extracting(e -> e.field()).containsExactly("occurrences[1]", "occurrences[3]");
        assertThat(refusal.errors().getFirst().message())
                .containsPattern(
                        "\\w{3} \\w{3} \\d+ \\d{4} at \\d\\d:\\d\\d is taken; free that day at \\d\\d:\\d\\d$");
        assertThat(appointmentEvents()).isEqualTo(2);
        assertThat(rows("series")).isZero();
    }

    @Test
    void whatClashesIsLeftOutIfThatIsWanted() {
        take(scene.day(14), 10, 15);

        SeriesView made = make(weekly(3, ClashRule.SKIP));

        assertThat(made.occurrences()).extracting(o -> o.appointment() == null).containsExactly(false, true, false);
    }

    @Test
    void whatClashesGoesToTheNearestFreeTimeIfThatIsWanted() {
        take(scene.day(14), 10, 15);

        SeriesView made = make(weekly(3, ClashRule.NEAREST));

        assertThat(visit(made.occurrences().get(1)).start()).isEqualTo(local(scene.day(14), 9, 30));
        assertThat(made.occurrences()).noneMatch(SeriesOccurrence::movedAway);
    }

    @Test
    void whoBooksTheSeventhVisitAtTheSameMomentGetsItOrTheSeriesDoes() throws Exception {
        SeriesRequest request = weekly(10, null);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> one = threads.submit(after(start, () -> make(request)));
            Future<String> other = threads.submit(after(
                    start,
                    () -> as(() ->
                            appointments.book(book(scene.at(scene.day(49), 10, 15), item(scene.cut, scene.anna))))));
            start.countDown();
            List<String> outcomes = List.of(one.get(), other.get());

            assertThat(outcomes).containsOnlyOnce("done");
            assertThat(outcomes).containsAnyOf("SERIES_CLASHES", "SLOT_TAKEN");
            assertThat(appointmentEvents()).isEqualTo(one.get().equals("done") ? 10 : 1);
        }
    }

    @Test
    void ofTwoSeriesThatMeetAtOnceOneIsBookedWholeAndTheOtherNotAtAll() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> one = threads.submit(after(start, () -> make(weekly(20, null))));
            Future<String> other = threads.submit(after(
                    start,
                    () -> make(new SeriesRequest(
                            newcomer(), items(), local(scene.day(21), 10, 15), 1, 20, null, null, null))));
            start.countDown();

            assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder("done", "SERIES_CLASHES");
            assertThat(appointmentEvents()).isEqualTo(20);
        }
    }

    @Test
    void theSameKeyBooksTheSameSeriesOnce() {
        SeriesRequest request = weekly(3, null);

        SeriesView first = as(() -> series.book(request, "key", SOMEONE));
        SeriesView again = as(() -> series.book(request, "key", SOMEONE));

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(appointmentEvents()).isEqualTo(3);
        refused(ErrorCode.IDEMPOTENCY_CONFLICT, () -> as(() -> series.book(weekly(4, null), "key", SOMEONE)));
    }

    @Test
    void eachVisitTakesAsManyStatementsHoweverLongTheSeriesIs() {
        int shorter = as(() -> StatementCounter.count(() -> series.book(weekly(10, null), null, SOMEONE)));
        Scene first = scene;
        scene = Scene.open(salons, catalog, staff);
        int longer = as(() -> StatementCounter.count(() -> series.book(weekly(52, null), null, SOMEONE)));
        int preview = as(() -> StatementCounter.count(() -> series.preview(weekly(52, null)))); // All of them clash.

        assertThat((longer - shorter) / 42).isLessThanOrEqualTo(20);
        assertThat(preview / 52).isLessThanOrEqualTo(7);
        assertThat(inspection.check(first.salon.id()).clean()).isTrue();
    }

    private Callable<String> after(CountDownLatch start, Callable<?> work) {
        return () -> {
            start.await();
            try {
                work.call();
                return "done";
            } catch (Refusal refusal) {
                return refusal.code().name();
            }
        };
    }

    private int appointmentEvents() {
        return jdbc.sql("SELECT COUNT(*) FROM event_log WHERE tenant_id = ? AND type = 'appointment.changed'")
                .param(Ids.bytes(scene.salon.id()))
                .query(Integer.class)
                .single();
    }

    private int rows(String table) {
        return jdbc.sql("SELECT COUNT(*) FROM " + table + " WHERE tenant_id = ?")
                .param(Ids.bytes(scene.salon.id()))
                .query(Integer.class)
                .single();
    }
}
