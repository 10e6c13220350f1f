package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.SOMEONE;
import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.refused;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.series.SeriesChanges;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesExtension;
import app.ringlet.protocol.booking.SeriesOccurrence;
import app.ringlet.protocol.booking.SeriesPatch;
import app.ringlet.protocol.booking.SeriesPreview;
import app.ringlet.protocol.booking.SeriesView;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a series that is moved, changed or extended. */
class SeriesChangesTests extends SeriesTest {

    @Autowired
    SeriesChanges changes;

    @Test
    void oneVisitThatIsMovedByItselfStaysInTheSeriesAndStaysAwayWhenTheSeriesMoves() {
        SeriesView made = make(weekly(4, null));
        UUID second = visit(made.occurrences().get(1)).id();
        as(() -> appointments.change(second, ChangeVisit.move(scene.at(scene.day(15), 15, 0), null, SOMEONE)));

        SeriesView moved = as(() -> changes.change(made.id(), 0, null, to(scene.day(8), 11, 30), SOMEONE));

        assertThat(moved.version()).isEqualTo(1);
        assertThat(moved.occurrences())
                .extracting(SeriesOccurrence::movedAway)
                .containsExactly(false, true, false, false);
        assertThat(moved.occurrences())
                .extracting(o -> visit(o).start())
                .containsExactly(
                        local(scene.day(8), 11, 30),
                        local(scene.day(15), 15, 0),
                        local(scene.day(22), 11, 30),
                        local(scene.day(29), 11, 30));
        assertThat(moved.day()).isEqualTo(scene.day(8).getDayOfWeek());
    }

    @Test
    void thisAndTheFollowingMoveWhileTheEarlierStay() {
        SeriesView made = make(weekly(4, null));
        UUID third = visit(made.occurrences().get(2)).id();

        SeriesView moved = as(() -> changes.change(made.id(), 0, third, to(scene.day(21), 10, 30), SOMEONE));

        assertThat(moved.occurrences())
                .extracting(o -> visit(o).start().toLocalTime())
                .containsExactly(LocalTime.of(10, 0), LocalTime.of(10, 0), LocalTime.of(10, 30), LocalTime.of(10, 30));
    }

    @Test
    void aSeriesCanMoveOntoItsOwnTimes() {
        SeriesView made = make(weekly(4, null));

        SeriesView later = as(() -> changes.change(made.id(), 0, null, to(scene.day(14), 10, 0), SOMEONE));
        SeriesView back = as(() -> changes.change(made.id(), 1, null, to(scene.day(7), 10, 15), SOMEONE));

        assertThat(visit(later.occurrences().getLast()).start()).isEqualTo(local(scene.day(35), 10, 0));
        assertThat(visit(back.occurrences().getFirst()).start()).isEqualTo(local(scene.day(7), 10, 15));
    }

    @Test
    void aMoveThatClashesIsPreviewedAndRefusedAsAWhole() {
        SeriesView made = make(weekly(4, null));
        take(scene.day(21), 12, 0);

        SeriesPreview preview = as(() -> changes.preview(made.id(), null, to(scene.day(7), 12, 0)));
        assertThat(preview.occurrences())
                .extracting(SeriesPreview.Occurrence::free)
                .containsExactly(true, true, false, true);
        refused(
                ErrorCode.SERIES_CLASHES,
                () -> as(() -> changes.change(made.id(), 0, null, to(scene.day(7), 12, 0), SOMEONE)));
        assertThat(as(() -> appointments.ofSeries(made.id())))
                .allMatch(a -> a.start().toLocalTime().equals(LocalTime.of(10, 0)));
    }

    @Test
    void servicesAndNotesChangeForAllThatAreAhead() {
        SeriesView made = make(weekly(3, null));
        SeriesPatch patch = new SeriesPatch(null, List.of(item(scene.cut, scene.ben)), "with Ben now", null);

        SeriesView changed = as(() -> changes.change(made.id(), 0, null, patch, SOMEONE));

        assertThat(changed.items()).isEqualTo(patch.items());
        assertThat(changed.occurrences()).allSatisfy(o -> {
            assertThat(visit(o).items().getFirst().employeeName()).isEqualTo("Ben");
            assertThat(visit(o).notes()).isEqualTo("with Ben now");
        });
    }

    @Test
    void whatHasBegunIsNeverTouched() {
        SeriesView made = make(weekly(3, null));
        UUID first = visit(made.occurrences().getFirst()).id();
        as(() ->
                appointments.changeStatus(first, new ChangeStatus(AppointmentStatus.IN_PROGRESS, null, null, SOMEONE)));

        refused(
                ErrorCode.BAD_TRANSITION,
                () -> as(() -> changes.cancel(made.id(), 0, new SeriesCancellation(first, "moving away"), SOMEONE)));
        SeriesView cancelled =
                as(() -> changes.cancel(made.id(), 0, new SeriesCancellation(null, "moving away"), SOMEONE));

        assertThat(cancelled.occurrences())
                .extracting(o -> visit(o).status())
                .containsExactly(
                        AppointmentStatus.IN_PROGRESS, AppointmentStatus.CANCELLED, AppointmentStatus.CANCELLED);
        refused(
                ErrorCode.BAD_TRANSITION,
                () -> as(() -> changes.cancel(made.id(), 1, new SeriesCancellation(null, "again"), SOMEONE)));
    }

    @Test
    void anExtensionGoesOnWhereTheSeriesEnds() {
        SeriesView made = make(weekly(3, null));

        SeriesView longer = as(() -> series.extend(made.id(), 0, new SeriesExtension(2, null, null), SOMEONE));

        assertThat(longer.occurrences()).hasSize(5);
        assertThat(longer.occurrences().getLast().planned()).isEqualTo(local(scene.day(35), 10, 0));
        refused(
                ErrorCode.STALE_VERSION,
                () -> as(() -> series.extend(made.id(), 0, new SeriesExtension(2, null, null), SOMEONE)));
    }

    private SeriesPatch to(LocalDate day, int hour, int minute) {
        return new SeriesPatch(local(day, hour, minute), null, null, null);
    }
}
