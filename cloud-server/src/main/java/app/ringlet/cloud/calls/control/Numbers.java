package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.clients.PhoneNumbers;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;

/** Telephone numbers that colleagues type. */
final class Numbers {

    private Numbers() {}

    /** @throws Refusal {@code invalid_field} */
    static String e164(Salon salon, String spelling, String field) {
        return PhoneNumbers.e164(spelling, salon.country())
                .orElseThrow(() -> Refusal.ofField(field, "This is no telephone number."));
    }
}
