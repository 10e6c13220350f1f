package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.newcomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.ClashRule;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesExtension;
import app.ringlet.protocol.booking.SeriesPatch;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistPatch;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestClient;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientResponseException;

class SeriesOverHttpTests extends SeriesAndWaitlistTest {

    @Test
    void aSeriesIsPreviewedBookedReadMovedExtendedAndCancelled() {
        SeriesRequest request = request(1, 3, null);

        assertThat(series.preview(request).occurrences()).hasSize(3).allMatch(o -> o.obstacle() == null);
        SeriesView made = series.book(request, "k");
        assertThat(series.book(request, "k").id()).isEqualTo(made.id());
        assertThat(series.get(made.id())).isEqualTo(made);
        SeriesPatch later = new SeriesPatch(scene.salon.local(scene.at(11, 0)), null, null, ClashRule.REFUSE);
        assertThat(series.previewChange(made.id(), null, later).occurrences()).hasSize(3);
        SeriesView moved = series.change(made.id(), "\"0\"", null, later);
        assertThat(moved.time()).isEqualTo(LocalTime.of(11, 0));
        SeriesView longer = series.extend(made.id(), "1", new SeriesExtension(1, null, null));
        assertThat(longer.occurrences()).hasSize(4);
        SeriesView ended = series.cancel(made.id(), "2", new SeriesCancellation(null, "moves away"));
        assertThat(ended.occurrences())
                .allMatch(o -> o.appointment() != null
                        && "CANCELLED".equals(o.appointment().status().name()));
    }

    @Test
    void clashesAreAnsweredWithTheirList() {
        desk.api(AppointmentsApi.class)
                .book(
                        new NewAppointment(newcomer(), items(), scene.salon.local(scene.at(10, 15)), null, null, null),
                        null);

        Refused refused = Refused.with(ErrorCode.SERIES_CLASHES, () -> series.book(request(1, 3, null), null));

        assertThat(refused.error().errors())
                .extracting(ApiError.FieldError::field)
                .containsExactly("occurrences[0]");
    }

    @Test
    void aSeriesOutOfRangeIsRefusedWithItsField() {
        invalid("everyWeeks", () -> series.book(request(0, 3, null), null));
        invalid("everyWeeks", () -> series.book(request(27, 3, null), null));
        invalid("times", () -> series.book(request(1, 500, null), null));
        invalid("times", () -> series.book(request(1, 1, null), null));
        invalid("times", () -> series.book(request(1, null, null), null));
        invalid("times", () -> series.book(request(1, 3, scene.day(40)), null));
        invalid("until", () -> series.book(request(1, null, scene.day(6)), null));
        invalid("until", () -> series.book(request(1, null, scene.day(7)), null));
        invalid("until", () -> series.book(request(1, null, scene.day(3 * 366)), null));
        invalid("until", () -> series.preview(request(1, null, LocalDate.of(9999, 1, 1))));
        invalid(
                "start",
                () -> series.preview(new SeriesRequest(
                        newcomer(), items(), scene.salon.local(scene.at(10, 2)), 1, 2, null, null, null)));
        invalid(
                "client.name",
                () -> series.book(
                        new SeriesRequest(
                                new NewAppointment.Who(null, null, null),
                                items(),
                                scene.salon.local(scene.at(10, 0)),
                                1,
                                2,
                                null,
                                null,
                                null),
                        null));
    }

    @Test
    void aSeriesIsChangedByItsVersionOnly() {
        SeriesView made = series.book(request(1, 2, null), null);
        SeriesPatch patch = new SeriesPatch(null, null, "window seat", null);

        Refused.with(ErrorCode.VERSION_REQUIRED, () -> series.change(made.id(), null, null, patch));
        Refused.with(ErrorCode.STALE_VERSION, () -> series.change(made.id(), "7", null, patch));
        invalid("If-Match", () -> series.change(made.id(), "seven", null, patch));
        invalid("reason", () -> series.cancel(made.id(), "0", new SeriesCancellation(null, " ")));
    }

    @Test
    void whatBelongsToAnotherSalonIsNotFound() {
        SeriesView made = series.book(request(1, 2, null), null);
        WaitlistEntryView entry = waitlist.join(wishes(e -> {}), null);
        Scene other = Scene.open(salons, catalog, staff);
        TestClient stranger = signedIn.agent(other.salon);
        SeriesApi theirSeries = stranger.api(SeriesApi.class);
        WaitlistApi theirList = stranger.api(WaitlistApi.class);
        UUID noneOfThem = UUID.randomUUID();

        notFound(() -> theirSeries.get(made.id()));
        notFound(() -> theirSeries.change(made.id(), "0", null, new SeriesPatch(null, null, "x", null)));
        notFound(() -> theirSeries.extend(made.id(), "0", new SeriesExtension(1, null, null)));
        notFound(() -> theirSeries.cancel(made.id(), "0", new SeriesCancellation(null, "x")));
        notFound(() -> series.cancel(made.id(), "0", new SeriesCancellation(noneOfThem, "x")));
        notFound(() -> theirSeries.book(request(1, 2, null), null));
        notFound(() -> theirList.get(entry.id()));
        notFound(() -> theirList.change(entry.id(), "0", new WaitlistPatch(null, null, null, null, "x", null)));
        notFound(() -> theirList.accept(entry.id()));
        notFound(() -> theirList.decline(entry.id()));
        notFound(() -> theirList.withdraw(entry.id()));
        notFound(() -> theirList.join(wishes(e -> {}), null));
        assertThat(theirList.list(null, null, 0, 50).items()).isEmpty();
        assertThat(theirList.list(null, entry.client().id(), 0, 50).total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "/series, {}",
        "/series, '{\"client\":{\"name\":\"M\"},\"items\":[null],\"start\":\"2026-12-01T10:00:00Z\",\"everyWeeks\":1}'",
        "/series, '{\"clashes\":\"PUSH\"}'",
        "/series/preview, []",
        "/waitlist, {}",
        "/waitlist, '{\"times\":[null]}'",
        "/waitlist, '{\"from\":\"tomorrow\"}'",
        "/waitlist, '{\"times\":[{\"days\":[\"SOMEDAY\"],\"from\":\"09:00\",\"to\":\"12:00\"}]}'"
    })
    void whatCannotBeReadIsTheCallersFault(String path, String body) {
        RestClientResponseException answer = catchThrowableOfType(
                RestClientResponseException.class,
                () -> desk.rest()
                        .post()
                        .uri("/api/v1" + path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toBodilessEntity());

        assertThat(answer.getStatusCode().value()).isEqualTo(400);
    }
}
