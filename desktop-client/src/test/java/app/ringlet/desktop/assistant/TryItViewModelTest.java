package app.ringlet.desktop.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.desktop.assistant.TryItViewModel.State;
import app.ringlet.desktop.background.DeskClock;
import app.ringlet.desktop.connection.ServerFailure;
import app.ringlet.desktop.salon.LiveSalon;
import app.ringlet.desktop.sample.ManualWork;
import app.ringlet.desktop.sample.SampleAssistant;
import app.ringlet.desktop.sample.SampleSalon;
import app.ringlet.desktop.sample.SampleTrials;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.assistant.NewTrial;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TryItViewModelTest {

    private final ManualWork work = new ManualWork(SampleSalon.NOW);
    private final LiveSalon salon = new LiveSalon();
    private final SampleAssistant assistant = new SampleAssistant();
    private final TryItViewModel tryIt = new TryItViewModel(assistant.server(), work, salon, new DeskClock(work, work));

    @BeforeEach
    void show() {
        salon.show(SampleSalon.busy());
    }

    private void say(String words) {
        tryIt.wordsProperty().set(words);
        tryIt.say();
    }

    @Test
    void beginsWithTheGreetingAsSomebodyNew() {
        tryIt.begin();
        assertThat(tryIt.callerProperty().get()).isEqualTo("A new caller");
        assertThat(tryIt.lines()).extracting(TrialLine::text).containsExactly(SampleTrials.GREETING.said());
        assertThat(assistant.trials.opened).containsExactly(new NewTrial(null));
    }

    @Test
    void callsAsTheClientWithThatNumber() {
        tryIt.knownProperty().set(true);
        tryIt.begin();
        assertThat(tryIt.asking().problemProperty().get()).isEqualTo("Type the phone number of the client who calls.");
        tryIt.phoneProperty().set("999 9999");
        tryIt.begin();
        assertThat(tryIt.asking().problemProperty().get()).startsWith("None of your clients has this number.");
        tryIt.phoneProperty().set("(212) 555-0147");
        tryIt.begin();
        assertThat(tryIt.callerProperty().get()).isEqualTo("Elena Ruiz");
        assertThat(assistant.trials.opened).containsExactly(new NewTrial(SampleTrials.ELENA.id()));
    }

    @Test
    void saysWhatWouldHaveBeenDoneWhatWasKeptBackAndWhatItTook() {
        tryIt.begin();
        assistant.trials.next.addAll(List.of(SampleTrials.CORRECTED, SampleTrials.DONE));
        say("Two, please");
        assertThat(tryIt.lines().getLast().blocked()).isEqualTo(SampleTrials.CORRECTED.blocked());
        assertThat(tryIt.lines().getLast().took()).isEqualTo("gpt-4.1-mini, 655 ms");
        say("Yes");
        assertThat(tryIt.lines()).hasSize(6);
        assertThat(tryIt.lines().get(4).wouldDo()).containsExactly("Would book Women's cut, Today 2:00 pm");
        assertThat(tryIt.lines().getLast().text()).isEqualTo("Here the assistant would hang up.");
        assertThat(tryIt.stateProperty().get()).isEqualTo(State.OVER);
    }

    @Test
    void silenceIsSaidToo() {
        tryIt.begin();
        tryIt.staySilent();
        say("   ");
        assertThat(assistant.trials.said).containsExactly("");
    }

    @Test
    void whatWasNotHeardCanBeSaidAgain() {
        tryIt.begin();
        assistant.failure = new ServerFailure.Unreachable(new IOException());
        say("Hello?");
        assertThat(tryIt.lines()).hasSize(1);
        assertThat(tryIt.wordsProperty().get()).isEqualTo("Hello?");
        assertThat(tryIt.asking().problemProperty().get()).startsWith("The server cannot be reached");
        assistant.failure = null;
        tryIt.say();
        assertThat(tryIt.lines()).hasSize(3);
        assertThat(tryIt.asking().problemProperty().get()).isEmpty();
    }

    @Test
    void oneThingIsSaidAtATime() {
        tryIt.begin();
        work.hold();
        say("One");
        say("Two");
        work.letGo();
        assertThat(assistant.trials.said).containsExactly("One");
        assertThat(tryIt.wordsProperty().get()).isEqualTo("Two");
    }

    @Test
    void aConversationThatIsForgottenIsOver() {
        tryIt.begin();
        assistant.failure = SampleAssistant.refused(ErrorCode.NOT_FOUND);
        say("Hello?");
        assertThat(tryIt.stateProperty().get()).isEqualTo(State.OVER);
        assertThat(tryIt.lines().getLast().text()).contains("half an hour");
    }

    @Test
    void startingOverLetsGoOfTheConversationAndOfItsLateAnswers() {
        tryIt.begin();
        work.hold();
        say("Hello?");
        tryIt.startOver();
        work.letGo();
        assertThat(tryIt.lines()).isEmpty();
        assertThat(tryIt.stateProperty().get()).isEqualTo(State.NONE);
        assertThat(assistant.trials.ended).hasSize(1);
    }
}
