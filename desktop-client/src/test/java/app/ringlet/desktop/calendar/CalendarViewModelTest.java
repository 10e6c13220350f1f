package app.ringlet.desktop.calendar;

import static app.ringlet.desktop.sample.SampleSalon.ANNA;
import static app.ringlet.desktop.sample.SampleSalon.BEN;
import static app.ringlet.desktop.sample.SampleSalon.DAY;
import static app.ringlet.desktop.sample.SampleSalon.at;
import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleCalls;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleVisits;
import app.ringlet.protocol.booking.AppointmentStatus;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.BookingSource;
import app.ringlet.protocol.push.PushMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final List<LocalDate> loaded = new ArrayList<>();
    private DaySource source = (day, zone) -> List.of();
    private final CalendarViewModel calendar = new CalendarViewModel(
            salon,
            (day, zone) -> {
                loaded.add(day);
                return source.load(day, zone);
            },
            work,
            new DeskClock(work, work));

    @Test
    void showsTodayOfTheSalonsZoneWithAColumnForEachEmployee() {
        salon.show(SampleSalon.busy());
        DayPicture picture = calendar.pictureProperty().get();
        assertThat(calendar.dateProperty().get()).isEqualTo(DAY);
        assertThat(calendar.titleProperty().get()).isEqualTo("Thursday, November 26");
        assertThat(picture.columns()).extracting(DayPicture.Column::name).containsExactly("Anna", "Ben", "Chloe");
        assertThat(picture.visible()).isEqualTo(new Span(8 * 60, 21 * 60));
        assertThat(loaded).isEmpty();
    }

    @Test
    void leavesOutWhatWasCancelled() {
        salon.show(SampleSalon.busy());
        assertThat(titles()).contains("Omar Haddad").doesNotContain("Sam Carter");
        AppointmentView omar = salon.appointments().stream()
                .filter(a -> a.client().name().equals("Omar Haddad"))
                .findFirst()
                .orElseThrow();
        salon.apply(
                new PushMessage.AppointmentChanged(1, at(10, 42), SampleVisits.in(AppointmentStatus.CANCELLED, omar)));
        assertThat(titles()).doesNotContain("Omar Haddad");
        salon.apply(new PushMessage.AppointmentChanged(2, at(10, 42), omar));
        assertThat(titles()).as("an older version changes nothing").doesNotContain("Omar Haddad");
    }

    @Test
    void laysAVisitIntoAnothersProcessingGapInsteadOfBesideIt() {
        salon.show(SampleSalon.busy());
        Block colour = block("Priya Patel");
        Block inside = block("Ruth Adler");
        assertThat(colour.gaps()).containsExactly(new Span(10 * 60 + 30, 11 * 60 + 5));
        assertThat(colour.place()).isEqualTo(Block.Place.WHOLE);
        assertThat(inside.place()).isEqualTo(new Block.Place(0, 1, true));
    }

    @Test
    void laysVisitsThatClashSideBySide() {
        salon.show(SampleSalon.quiet());
        for (String client : List.of("One", "Two", "Three")) {
            salon.addDay(DAY, List.of(visit(client, client.equals("Three") ? 30 : 0)));
        }
        assertThat(List.of(block("One").place(), block("Two").place()))
                .containsExactlyInAnyOrder(new Block.Place(0, 2, false), new Block.Place(1, 2, false));
        assertThat(block("Three").place()).isEqualTo(Block.Place.WHOLE);
    }

    private static AppointmentView visit(String client, int minute) {
        return SampleVisits.visit(
                client, BEN, SampleSalon.MENS, at(14, minute), AppointmentStatus.SCHEDULED, BookingSource.DESK, null);
    }

    @Test
    void letsAHeldSlotGoWhenItsTimeIsUpEvenIfNobodySaysSo() {
        salon.show(SampleSalon.busy());
        assertThat(titles()).contains("Held by a call");
        work.pass(Duration.ofSeconds(101));
        assertThat(titles()).contains("Held by a call");
        work.pass(Duration.ofSeconds(2));
        assertThat(titles()).doesNotContain("Held by a call");
    }

    @Test
    void saysClosedWithTheNextOpening() {
        salon.show(SampleSalon.quiet());
        calendar.goTo(DAY.plusDays(3));
        DayPicture sunday = calendar.pictureProperty().get();
        assertThat(sunday.state()).isEqualTo(DayPicture.State.CLOSED);
        assertThat(sunday.notice()).isEqualTo("Closed on Sundays");
        assertThat(sunday.hint()).isEqualTo("Next open Tue, Dec 1 at 9:00 am");
        calendar.goTo(DAY.plusDays(1));
        assertThat(calendar.pictureProperty().get().state()).isEqualTo(DayPicture.State.EMPTY);
    }

    @Test
    void saysWhyASpecialDayIsClosedAndWhenItOpensNext() {
        salon.show(SampleSalon.quiet());
        salon.addDay(DAY.plusDays(7), List.of());
        calendar.goTo(DAY.plusDays(7));
        DayPicture training = calendar.pictureProperty().get();
        assertThat(training.state()).isEqualTo(DayPicture.State.CLOSED);
        assertThat(training.notice()).isEqualTo("Closed: Team training");
        assertThat(training.hint()).isEqualTo("Next open Fri, Dec 4 at 12:00 pm");
        assertThat(training.columns()).extracting(DayPicture.Column::summary).containsOnly("Not working");
    }

    @Test
    void onAShortDayNobodyWorksLonger() {
        salon.show(SampleSalon.quiet());
        salon.addDay(DAY.plusDays(8), List.of());
        calendar.goTo(DAY.plusDays(8));
        DayPicture picture = calendar.pictureProperty().get();
        assertThat(picture.visible()).isEqualTo(new Span(11 * 60, 16 * 60));
        assertThat(picture.columns().getFirst().off())
                .containsExactly(new Span(0, 12 * 60), new Span(15 * 60, 24 * 60));
    }

    @Test
    void showsASkeletonOnlyWhenLoadingTakesLong() {
        salon.show(SampleSalon.quiet());
        work.hold();
        calendar.goBy(1);
        work.pass(Duration.ofMillis(199));
        assertThat(calendar.skeletonProperty().get()).isFalse();
        work.pass(Duration.ofMillis(2));
        assertThat(calendar.skeletonProperty().get()).isTrue();
        work.letGo();
        assertThat(calendar.skeletonProperty().get()).isFalse();
        assertThat(calendar.pictureProperty().get().state()).isEqualTo(DayPicture.State.EMPTY);
        assertThat(loaded).containsExactly(DAY.plusDays(1));
    }

    @Test
    void saysWhyADayCannotBeShownAndTriesAgain() {
        salon.show(SampleSalon.quiet());
        source = (day, zone) -> {
            throw new ServerFailure.Unreachable(new IOException());
        };
        calendar.goBy(1);
        assertThat(calendar.pictureProperty().get().state()).isEqualTo(DayPicture.State.FAILED);
        assertThat(calendar.pictureProperty().get().notice()).startsWith("The server cannot be reached");
        source = (day, zone) -> List.of();
        calendar.retry();
        assertThat(calendar.pictureProperty().get().state()).isEqualTo(DayPicture.State.EMPTY);
    }

    @Test
    void walksWithTheArrowKeysFromWhatIsNearestToNow() {
        salon.show(SampleSalon.busy());
        calendar.moveSelection(0, 1);
        assertThat(selected()).isIn("Jack Osei", "Ruth Adler");
        calendar.select(block("Jack Osei").key());
        calendar.moveSelection(0, 1);
        assertThat(selected()).isEqualTo("Leo Marsh");
        calendar.moveSelection(1, 0);
        assertThat(selected()).isEqualTo("Nina Brandt");
        calendar.moveSelection(1, 0);
        assertThat(selected()).isEqualTo("Nina Brandt");
        calendar.moveSelection(-1, 0);
        assertThat(block(selected()).employeeId()).isEqualTo(BEN.id());
    }

    @Test
    void opensDetailsInWords() {
        salon.show(SampleSalon.busy());
        calendar.select(block("Hannah Weiss").key());
        calendar.openDetails();
        AppointmentDetails details = calendar.detailsProperty().get();
        assertThat(details).isNotNull();
        assertThat(details.newClient()).isTrue();
        assertThat(details.phone()).matches("\\(212\\) 555-\\d{4}");
        assertThat(details.when()).isEqualTo("Thu, Nov 26, 11:45 am – 12:30 pm");
        assertThat(details.total()).isEqualTo("$65");
        assertThat(details.bookedBy()).isEqualTo("Booked by the AI, on the phone");
    }

    @Test
    void pointsToAHeldSlotOnItsDay() {
        salon.show(SampleSalon.busy());
        calendar.goBy(5);
        calendar.pointTo(DAY, SampleCalls.HOLD.id());
        assertThat(calendar.dateProperty().get()).isEqualTo(DAY);
        assertThat(calendar.flashedProperty().get())
                .isEqualTo(block("Held by a call").key());
    }

    @Test
    void goesOnToTheNextDayAtTheSalonsMidnight() {
        salon.show(SampleSalon.busy());
        work.pass(Duration.ofHours(13).plusMinutes(17));
        assertThat(calendar.dateProperty().get()).isEqualTo(DAY);
        work.pass(Duration.ofMinutes(2));
        assertThat(calendar.dateProperty().get()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void putsAVisitWhereTheWallClockSaysOnTheDayTheClocksChange() {
        LocalDate change = LocalDate.of(2026, 11, 1);
        AppointmentView visit = SampleVisits.visit(
                "Early",
                ANNA,
                SampleSalon.CUT,
                at(change, 9, 0),
                AppointmentStatus.SCHEDULED,
                BookingSource.DESK,
                null);
        source = (day, zone) -> day.equals(change) ? List.of(visit) : List.of();
        salon.show(SampleSalon.quiet());
        calendar.goTo(change);
        assertThat(block("Early").span()).isEqualTo(new Span(9 * 60, 9 * 60 + 45));
    }

    private List<String> titles() {
        return calendar.pictureProperty().get().columns().stream()
                .flatMap(c -> c.blocks().stream())
                .map(Block::title)
                .toList();
    }

    private Block block(String title) {
        return calendar.pictureProperty().get().columns().stream()
                .flatMap(c -> c.blocks().stream())
                .filter(b -> b.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private String selected() {
        return calendar.pictureProperty()
                .get()
                .block(calendar.selectedProperty().get())
                .orElseThrow()
                .title();
    }
}
