package app.ringlet.cloud.receptionist.model.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.understanding.Heard;
import app.ringlet.cloud.receptionist.understanding.Intent;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SubjectTests {

    /** They are said in calls about anything. */
    private static final Set<Intent> COURTESIES = EnumSet.of(
            Intent.CHANGE_LANGUAGE,
            Intent.NAME_GIVEN,
            Intent.REPEAT,
            Intent.NEVER_MIND,
            Intent.GOODBYE,
            Intent.THANKS,
            Intent.GREETING,
            Intent.WAIT,
            Intent.MAYBE,
            Intent.SEVERAL,
            Intent.FOR_ANOTHER);

    @ParameterizedTest
    @EnumSource(Intent.class)
    void whateverACallerWantsIsAReasonForTheCall(Intent intent) {
        assertThat(Subject.of(wants(intent)) == null).isEqualTo(COURTESIES.contains(intent));
    }

    @ParameterizedTest
    @EnumSource(Task.class)
    void whateverIsBeingDoneIsAReasonForTheCall(Task task) {
        assertThat(Subject.of(task) == null).isEqualTo(task == Task.NONE);
    }

    private static Heard wants(Intent intent) {
        Heard nothing = Heard.NOTHING;
        return new Heard(
                nothing.words(),
                Set.of(intent),
                nothing.answer(),
                nothing.when(),
                nothing.menu(),
                nothing.staff(),
                nothing.reference(),
                nothing.name(),
                nothing.digits(),
                nothing.party(),
                nothing.manner());
    }
}
