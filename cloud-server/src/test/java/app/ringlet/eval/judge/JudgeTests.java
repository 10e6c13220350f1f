package app.ringlet.eval.judge;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.eval.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Success is what the rows say; anything else that is different is wrong. */
class JudgeTests {

    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 11, 20, 10, 0);
    private static final String BOOKS = """
        caller: {name: Paula Reyes, phone: "+19175550137"}
        wants: [{do: book, service: Women's cut, when: {say: [Friday], day: 2026-11-20}}]
        """;
    private static final String CANCELS = """
        before:
          clients: [{name: Paula Reyes, phone: "+19175550137"}]
          appointments: [{id: old, client: Paula Reyes, service: Women's cut, with: Anna, at: 2026-11-20T10:00}]
        caller: {name: Paula Reyes, phone: "+19175550137"}
        wants: [{do: cancel, which: old}]
        """;

    @TempDir
    Path folder;

    private Verdict verdict(String yaml, Book before, Book after, String outcome, String reason) throws IOException {
        Scenario scenario = Conversation.scenario(folder, yaml);
        return new Judge(scenario, Map.of("old", Conversation.OLD), Map.of(), false, "")
                .verdict(before, after, new BookReader.Ended(outcome, reason), true, List.of());
    }

    private static Book booked(LocalDateTime start, String service) {
        return Conversation.with(UUID.randomUUID(), Conversation.visit(start, service, "SCHEDULED"));
    }

    private static Book old(String status) {
        return Conversation.with(Conversation.OLD, Conversation.visit(FRIDAY, "Women's cut", status));
    }

    @Test
    void whatWasWantedAndBookedIsRight() throws IOException {
        Verdict verdict = verdict(BOOKS, Conversation.empty(), booked(FRIDAY, "Women's cut"), "BOOKED", "BOOKING");
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.unwanted()).isZero();
    }

    @Test
    void nothingBookedIsNoSuccessButHarmsNobody() throws IOException {
        Verdict verdict = verdict(BOOKS, Conversation.empty(), Conversation.empty(), "BOOKED", "BOOKING");
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.unwanted()).isZero();
    }

    @Test
    void anotherServiceOrDayIsUnwanted() throws IOException {
        assertThat(verdict(BOOKS, Conversation.empty(), booked(FRIDAY, "Men's cut"), "BOOKED", "BOOKING")
                        .unwanted())
                .isOne();
        assertThat(verdict(BOOKS, Conversation.empty(), booked(FRIDAY.plusDays(1), "Women's cut"), "BOOKED", "BOOKING")
                        .unwanted())
                .isOne();
    }

    @Test
    void aSecondVisitBesideTheOneWantedIsUnwanted() throws IOException {
        Map<UUID, Book.Visit> two = new HashMap<>();
        two.put(UUID.randomUUID(), Conversation.visit(FRIDAY, "Women's cut", "SCHEDULED"));
        two.put(UUID.randomUUID(), Conversation.visit(FRIDAY.plusHours(2), "Women's cut", "SCHEDULED"));
        Verdict verdict =
                verdict(BOOKS, Conversation.empty(), Conversation.of(two, List.of(), Map.of()), "BOOKED", "BOOKING");
        assertThat(verdict.right()).isFalse();
        assertThat(verdict.unwanted()).isOne();
    }

    @Test
    void aCancellationIsRightOnlyIfTheRowSaysSo() throws IOException {
        assertThat(verdict(CANCELS, old("SCHEDULED"), old("CANCELLED"), "CANCELLED", "CANCEL")
                        .unwanted())
                .isZero();
        Verdict kept = verdict(CANCELS, old("SCHEDULED"), old("SCHEDULED"), "CANCELLED", "CANCEL");
        assertThat(kept.right()).isFalse();
        assertThat(kept.unwanted()).isZero();
    }

    @Test
    void anAppointmentThatShouldHaveStayedIsMissed() throws IOException {
        Verdict verdict = verdict(BOOKS, old("SCHEDULED"), old("CANCELLED"), "BOOKED", "BOOKING");
        assertThat(verdict.unwanted()).isOne();
        assertThat(verdict(BOOKS, old("SCHEDULED"), Conversation.empty(), "BOOKED", "BOOKING")
                        .problems())
                .contains("an appointment has vanished");
    }
}
