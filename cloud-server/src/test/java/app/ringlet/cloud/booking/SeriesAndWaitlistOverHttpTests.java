package app.ringlet.cloud.booking;

import static app.ringlet.cloud.booking.Scene.item;
import static app.ringlet.cloud.booking.Scene.newcomer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.ApiError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.booking.AppointmentsApi;
import app.ringlet.protocol.booking.ClashRule;
import app.ringlet.protocol.booking.NewAppointment;
import app.ringlet.protocol.booking.NewWaitlistEntry;
import app.ringlet.protocol.booking.SeriesApi;
import app.ringlet.protocol.booking.SeriesCancellation;
import app.ringlet.protocol.booking.SeriesExtension;
import app.ringlet.protocol.booking.SeriesPatch;
import app.ringlet.protocol.booking.SeriesRequest;
import app.ringlet.protocol.booking.SeriesView;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.booking.WaitlistApi;
import app.ringlet.protocol.booking.WaitlistEntryView;
import app.ringlet.protocol.booking.WaitlistPatch;
import app.ringlet.protocol.booking.WaitlistStatus;
import app.ringlet.protocol.booking.WaitlistTimes;
import app.ringlet.protocol.salon.ClientErasure;
import app.ringlet.protocol.salon.ClientMerge;
import app.ringlet.protocol.salon.ClientPrivacyApi;
import app.ringlet.protocol.salon.ClientView;
import app.ringlet.protocol.salon.ClientsApi;
import app.ringlet.protocol.salon.NewClient;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestClient;
import app.ringlet.testing.TestSalons;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClientResponseException;

@ServerTest
class SeriesAndWaitlistOverHttpTests {

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    @Autowired
    Catalog catalog;

    @Autowired
    Staff staff;

    Scene scene;
    TestClient desk;
    SeriesApi series;
    WaitlistApi waitlist;
    ClientsApi clients;

    @BeforeEach
    void signIn() {
        scene = Scene.open(salons, catalog, staff);
        desk = signedIn.agent(scene.salon);
        series = desk.api(SeriesApi.class);
        waitlist = desk.api(WaitlistApi.class);
        clients = desk.api(ClientsApi.class);
    }

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

    @Test
    void theWaitingListIsJoinedReadChangedAndLeft() {
        NewWaitlistEntry wishes = wishes(e -> {});
        WaitlistEntryView entry = waitlist.join(wishes, "k");

        assertThat(waitlist.join(wishes, "k")).isEqualTo(entry);
        assertThat(waitlist.join(wishes(e -> {}), "other").id()).isNotEqualTo(entry.id());
        assertThat(waitlist.get(entry.id())).isEqualTo(entry);
        assertThat(waitlist.list(List.of(WaitlistStatus.WAITING), null, 0, 1).total())
                .isEqualTo(2);
        assertThat(waitlist.list(null, entry.client().id(), 0, 50).items()).containsExactly(entry);
        WaitlistEntryView changed = waitlist.change(
                entry.id(), "0", new WaitlistPatch(null, null, scene.day(9), List.of(), "calls back", null));
        assertThat(changed.to()).isEqualTo(scene.day(9));
        assertThat(changed.times()).isEmpty();
        assertThat(changed.expires().toLocalDate()).isEqualTo(scene.day(10));
        Refused.with(
                ErrorCode.STALE_VERSION,
                () -> waitlist.change(entry.id(), "0", new WaitlistPatch(null, null, null, null, "x", null)));
        Refused.with(ErrorCode.BAD_TRANSITION, () -> waitlist.accept(entry.id()));
        Refused.with(ErrorCode.BAD_TRANSITION, () -> waitlist.decline(entry.id()));
        waitlist.withdraw(entry.id());
        waitlist.withdraw(entry.id());
        assertThat(waitlist.get(entry.id()).status()).isEqualTo(WaitlistStatus.WITHDRAWN);
        Refused.with(
                ErrorCode.BAD_TRANSITION,
                () -> waitlist.change(entry.id(), "2", new WaitlistPatch(null, null, null, null, "x", null)));
    }

    @Test
    void whenClientsAreMergedTheirSeriesAndTheirWaitingGoAlong() {
        SeriesView made = series.book(request(1, 2, null), null);
        WaitlistEntryView entry = waitlist.join(wishes(e -> {}), null);
        ClientView kept = clients.create(new NewClient("Maya L", null, null, null));

        clients.merge(kept.id(), new ClientMerge(made.client().id()));
        clients.merge(kept.id(), new ClientMerge(entry.client().id()));

        assertThat(series.get(made.id()).client().id()).isEqualTo(kept.id());
        assertThat(waitlist.list(null, kept.id(), 0, 10).items())
                .extracting(WaitlistEntryView::id)
                .containsExactly(entry.id());
    }

    @Test
    void whoIsForgottenWaitsNoMoreAndLeavesNoNote() {
        WaitlistEntryView entry = waitlist.join(wishes(e -> {}), null);
        waitlist.change(entry.id(), "0", new WaitlistPatch(null, null, null, null, "a sister of Ada", null));
        ClientPrivacyApi privacy = signedIn.owner(scene.salon).api(ClientPrivacyApi.class);
        ClientErasure erasure = new ClientErasure(entry.client().name());

        assertThat(privacy.export(entry.client().id()).toString()).contains("a sister of Ada");
        privacy.erase(entry.client().id(), erasure);

        assertThat(waitlist.get(entry.id()).status()).isEqualTo(WaitlistStatus.WITHDRAWN);
        assertThat(waitlist.get(entry.id()).note()).isNull();
    }

    @Test
    void wishesOutOfRangeAreRefusedWithTheirField() {
        invalid("to", () -> waitlist.join(wishes(e -> e.to = scene.day(6)), null));
        invalid("to", () -> waitlist.join(wishes(e -> e.to = scene.day(3 * 366)), null));
        invalid(
                "to",
                () -> waitlist.join(
                        wishes(e -> {
                            e.from = scene.day(-9);
                            e.to = scene.day(-1);
                        }),
                        null));
        invalid(
                "to",
                () -> waitlist.join(
                        wishes(e -> {
                            e.from = LocalDate.of(9998, 12, 1);
                            e.to = LocalDate.of(9999, 1, 1);
                        }),
                        null));
        invalid("times[0].days", () -> waitlist.join(wishes(e -> e.times = times(List.of(), 9, 12)), null));
        invalid(
                "times[0].to",
                () -> waitlist.join(wishes(e -> e.times = times(List.of(DayOfWeek.MONDAY), 12, 9)), null));
        invalid(
                "times[0].to",
                () -> waitlist.join(wishes(e -> e.times = times(List.of(DayOfWeek.MONDAY), 12, 12)), null));
        invalid("items", () -> waitlist.join(wishes(e -> e.items = List.of()), null));
        invalid("size", () -> waitlist.list(null, null, 0, 500));
        notFound(() ->
                waitlist.join(wishes(e -> e.items = List.of(new VisitItem(UUID.randomUUID(), null, null))), null));
        notFound(() ->
                waitlist.join(wishes(e -> e.client = new NewAppointment.Who(UUID.randomUUID(), null, null)), null));
        Refused.with(
                ErrorCode.EMPLOYEE_CANNOT,
                () -> waitlist.join(wishes(e -> e.items = List.of(item(scene.colour, scene.ben))), null));
        WaitlistEntryView entry = waitlist.join(wishes(e -> {}), null);
        invalid(
                "to",
                () -> waitlist.change(entry.id(), "0", new WaitlistPatch(null, scene.day(20), null, null, null, null)));
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

    private static void notFound(ThrowingCallable call) {
        Refused.with(ErrorCode.NOT_FOUND, call);
    }

    private static void invalid(String field, ThrowingCallable call) {
        assertThat(Refused.with(ErrorCode.INVALID_FIELD, call).error().errors())
                .extracting(ApiError.FieldError::field)
                .contains(field);
    }

    private SeriesRequest request(int everyWeeks, @Nullable Integer times, @Nullable LocalDate until) {
        return new SeriesRequest(
                newcomer(), items(), scene.salon.local(scene.at(10, 0)), everyWeeks, times, until, null, null);
    }

    private List<VisitItem> items() {
        return List.of(item(scene.cut, scene.anna));
    }

    private static List<WaitlistTimes> times(List<DayOfWeek> days, int from, int to) {
        return List.of(new WaitlistTimes(days, LocalTime.of(from, 0), LocalTime.of(to, 0)));
    }

    /** Wishes that are fine, but for what a test makes of them. */
    private final class Draft {
        NewAppointment.Who client = newcomer();
        List<VisitItem> items = items();
        LocalDate from = scene.day(7);
        LocalDate to = scene.day(8);
        List<WaitlistTimes> times = times(List.of(DayOfWeek.values()), 9, 12);
    }

    private NewWaitlistEntry wishes(Consumer<Draft> change) {
        Draft draft = new Draft();
        change.accept(draft);
        return new NewWaitlistEntry(draft.client, draft.items, draft.from, draft.to, draft.times, null, null, null);
    }
}
