package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.desk.DeskUser;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.protocol.ErrorCode;

/** The desk behind the present request. */
final class PresentDesk {

    private PresentDesk() {}

    /** @throws Refusal {@code forbidden} for another system */
    static DeskUser user() {
        SignedInUser user = SignedInUser.find()
                .orElseThrow(() -> new Refusal(ErrorCode.FORBIDDEN, "Only people at the desk can do this."));
        return new DeskUser(CurrentTenant.id(), user.id(), user.name(), user.sessionId());
    }
}
