package app.ringlet.cloud.calls.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.booking.Scene;
import app.ringlet.cloud.catalog.Catalog;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.StatementCounter;
import app.ringlet.testing.StatementCounter.Cost;
import app.ringlet.testing.TestSalons;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What each kind of turn may ask of the database once the salon is known: a caller waits for every statement, and each committed
 * transaction is a write to the disk. One is the least, of what was heard and answered; where something is changed it is three: what was
 * heard is there before.
 */
@NullMarked
@ServerTest
@ExtendWith(SoftAssertionsExtension.class)
class TurnBudgetTests {

    @Autowired
    Switchboard switchboard;

    @InjectSoftAssertions
    private SoftAssertions softly;

    private Scene scene;
    private Line line;
    private int turn;
    private String answer;

    @BeforeEach
    void anotherCallBefore(@Autowired TestSalons salons, @Autowired Catalog catalog, @Autowired Staff staff) {
        scene = Scene.open(salons, catalog, staff);
        calls("+16465550171");
        bookAt("ten am");
        switchboard.ended(line.sid(), false);
        calls("+16465550172");
    }

    @Test
    void aQuestion() {
        takes("how much is a haircut", 10, 1, "65 dollars");
        takes("when are you open on Sunday", 9, 1, "9 am");
    }

    @Test
    void aQuestionThatNobodyHasAnswered() {
        takes("where can I park", 24, 3, "call you back");
    }

    @Test
    void aSearchForTimes() {
        takes("a women's cut with Anna tomorrow afternoon", 14, 1, "Which would you like");
        takes("anything later", 12, 1, "Which would you like");
    }

    @Test
    void holdingBookingMovingAndCancelling() {
        hear("a women's cut with Anna tomorrow afternoon");
        takes("the second one", 21, 3, "name");
        takes("Jamie Lee", 34, 3, "You're booked");
        takes("can I move it to tomorrow at four pm", 25, 3, "Shall I move");
        takes("yes please", 34, 3, "is now");
        takes("cancel it please", 10, 1, "Shall I cancel");
        takes("yes", 27, 3, "I've cancelled");
        takes("no thanks, bye", 9, 1, "Goodbye");
    }

    private void takes(String words, int statements, int transactions, String answered) {
        Cost cost = StatementCounter.cost(() -> hear(words));

        softly.assertThat(answer).as(words).contains(answered);
        softly.assertThat(cost.statements()).as(words).isBetween(1, statements);
        softly.assertThat(cost.transactions()).as(words).isBetween(1, transactions);
    }

    private void bookAt(String time) {
        hear("a women's cut with Anna tomorrow at " + time);
        hear("yes please");
        hear("Maya Chen");
        assertThat(answer).contains("You're booked");
    }

    private void calls(String from) {
        line = new Line("CA" + UUID.randomUUID().toString().replace("-", ""), from, scene.salon.phone());
        turn = 0;
        switchboard.incoming(line);
    }

    private void hear(String words) {
        turn++;
        answer = switchboard.heard(line, turn, Utterance.of(words)).speech();
    }
}
