package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.CommittedAct;
import app.ringlet.cloud.receptionist.InMemoryAppointmentBook;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Next;
import app.ringlet.cloud.receptionist.wording.Texts;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.AppointmentView;
import app.ringlet.protocol.booking.HoldOwner;
import app.ringlet.protocol.booking.HoldView;
import app.ringlet.protocol.booking.Slot;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model may say, three hundred sentences in five languages, each with the fact that makes it true. */
class HonestModelTests {

    private final InMemoryAppointmentBook book = new InMemoryAppointmentBook(Luna::withLateFee);
    private final KnownClient maria = book.client("+12125550123", "Maria Gonzalez");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es", "fr", "de", "pt"})
    void nothingTrueIsHeldBack(String language) {
        List<String> blocked = new ArrayList<>();
        String fact = "nothing";
        int honest = 0;
        for (String line : LyingModelTests.lines("true-" + language + ".txt")) {
            if (line.startsWith("# ")) {
                fact = line.substring(2);
                continue;
            }
            honest++;
            new ClaimGuard(evidence(fact), Texts.in(language))
                    .clear(line)
                    .decisions()
                    .forEach(d -> blocked.add(d.kind() + ": " + line));
        }
        assertThat(honest).isGreaterThanOrEqualTo(60);
        assertThat(blocked).isEmpty();
    }

    private Evidence evidence(String fact) {
        return switch (fact) {
            case "nothing" -> with(List.of(), null, Next.LISTEN);
            case "free" -> Facts.free(slot(26, 14, 0), slot(26, 15, 30), slot(27, 10, 0));
            case "existing" -> Facts.existing(cut(26, 14));
            case "ring" -> Facts.next(Next.RING_DESK);
            case "waiting" -> Facts.done(0, new CommittedAct(CommittedAct.Kind.WAITLISTED, 1, null));
            case "text" ->
                Facts.done(
                        0, new CommittedAct(CommittedAct.Kind.BOOKED, 1, Rows.withPhone(cut(26, 14), "+12125550123")));
            case "question" -> Facts.done(0, new CommittedAct(CommittedAct.Kind.QUESTION_KEPT, 1, null));
            case "held" -> with(List.of(), held(), Next.LISTEN);
            case "fee" -> with(List.of(cut(17, 14)), null, Next.LISTEN);
            case "quoted" -> Facts.quoted(165);
            default -> throw new IllegalArgumentException(fact);
        };
    }

    private static Evidence with(List<AppointmentView> existing, @Nullable HoldView hold, Next next) {
        return new Evidence(
                Luna.withLateFee(),
                List.of(),
                0,
                List.of(),
                existing,
                hold,
                next,
                List.<Money>of(),
                List.of(),
                List.of());
    }

    private AppointmentView cut(int day, int hour) {
        return book.given(maria, Luna.WOMENS_CUT, Luna.ANNA, Luna.at(day, hour).atZone(Luna.ZONE));
    }

    private HoldView held() {
        AppointmentView row = cut(26, 14);
        return new HoldView(
                UUID.randomUUID(),
                new HoldOwner(HoldOwner.Kind.CALL, null, "a call"),
                row.start(),
                row.end(),
                row.end(),
                row.items());
    }

    private static Slot slot(int day, int hour, int minute) {
        var start =
                LocalDateTime.of(2026, 11, day, hour, minute).atZone(Luna.ZONE).toOffsetDateTime();
        return new Slot(
                start,
                start.plusMinutes(45),
                Luna.ANNA,
                List.of(new Slot.Item(Luna.WOMENS_CUT, Luna.ANNA, 0, start, start.plusMinutes(45))));
    }
}
