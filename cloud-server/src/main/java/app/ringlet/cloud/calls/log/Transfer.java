package app.ringlet.cloud.calls.log;

import app.ringlet.cloud.platform.Ids;
import app.ringlet.protocol.calls.TransferView;
import app.ringlet.protocol.calls.TransferView.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a call has come on its way to a third who is asked first.
 *
 * @param leg tells this attempt from others
 * @param userId the colleague; absent if it is a number
 * @param name the colleague's, or the number
 * @param phone E.164; absent if it is a colleague
 * @param sid the carrier's id of the call to that number; absent until it has one
 */
@Embeddable
public record Transfer(
        @Column(name = "transfer_leg") UUID leg,

        @Enumerated(EnumType.STRING) @Column(name = "transfer_step")
        Step step,

        @Column(name = "transfer_user") @Nullable UUID userId,
        @Column(name = "transfer_name") String name,
        @Column(name = "transfer_phone") @Nullable String phone,
        @Column(name = "transfer_sid") @Nullable String sid) {

    public static Transfer toColleague(UUID userId, String name) {
        return new Transfer(Ids.next(), Step.RINGING, userId, name, null, null);
    }

    public static Transfer toPhone(String number) {
        return new Transfer(Ids.next(), Step.RINGING, null, number, number, null);
    }

    public boolean goesOn() {
        return step.goesOn();
    }

    /** Whether this colleague is asked, or talks already, and does not have the call. */
    public boolean asks(UUID user) {
        return goesOn() && user.equals(userId);
    }

    Transfer at(Step next) {
        return new Transfer(leg, next, userId, name, phone, sid);
    }

    Transfer knownAs(String carrierSid) {
        return new Transfer(leg, step, userId, name, phone, carrierSid);
    }

    TransferView view() {
        return new TransferView(step, userId, name, phone);
    }
}
