package app.ringlet.desktop.connection;

import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.TwoFactorApi;
import app.ringlet.protocol.identity.TwoFactorStatus;

/** A push line that, where the server refuses it without a reason, asks whether a second factor has to be set up first. */
record ExplainedPush(PushLink link, TwoFactorApi factor) implements PushLink {

    @Override
    public Open open(String accessToken, long lastSeq, Listener listener) {
        try {
            return link.open(accessToken, lastSeq, listener);
        } catch (ServerFailure.Refused refused) {
            throw refused.is(ErrorCode.FORBIDDEN) && due() ? new ServerFailure.SecondFactorDue(refused) : refused;
        }
    }

    private boolean due() {
        TwoFactorStatus status = factor.status();
        return status.required() && !status.enabled();
    }
}
