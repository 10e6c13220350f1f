package app.ringlet.cloud.receptionist.guard;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.receptionist.GuardDecision;
import app.ringlet.cloud.receptionist.GuardDecision.Kind;
import app.ringlet.cloud.receptionist.guard.ClaimGuard.Cleared;
import app.ringlet.cloud.receptionist.wording.Texts;

/** What is spoken, and what not, by what there is. */
abstract class PromiseGuardTest {

    static Cleared clear(Evidence evidence, String speech) {
        return new ClaimGuard(evidence, Texts.in("en")).clear(speech);
    }

    static void blocks(Evidence evidence, String lie, Kind kind) {
        Cleared cleared = clear(evidence, lie);
        assertThat(cleared.decisions()).as(lie).extracting(GuardDecision::kind).contains(kind);
        assertThat(cleared.speech()).doesNotContain(lie);
    }

    static void passes(Evidence evidence, String honest) {
        assertThat(clear(evidence, honest).decisions()).as(honest).isEmpty();
    }
}
