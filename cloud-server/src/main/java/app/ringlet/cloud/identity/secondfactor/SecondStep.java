package app.ringlet.cloud.identity.secondfactor;

import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.audit.SignInTrail;
import app.ringlet.cloud.identity.limits.TooManyAttempts;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second step of a sign-in, whatever the first was. One that fails leaves a line in the audit trail. */
@Component
public class SecondStep {

    private final SecondFactors secondFactors;
    private final SignInTrail trail;

    SecondStep(SecondFactors secondFactors, SignInTrail trail) {
        this.secondFactors = secondFactors;
        this.trail = trail;
    }

    /**
     * Outside a transaction that the refusal would roll back.
     *
     * @throws Refusal as {@link SecondFactors#check}
     * @throws TooManyAttempts as it does
     */
    public void take(User user, @Nullable String code) {
        try {
            secondFactors.check(user, code);
        } catch (Refusal refused) {
            // Not giving a code yet is no attempt: the desk asks for it then.
            if (refused.code() != ErrorCode.TWO_FACTOR_REQUIRED) {
                trail.failed(user, user.email(), refused.code().wire());
            }
            throw refused;
        }
    }
}
