package app.ringlet.simulator.carrier;

import java.time.Duration;

/** Starts a telephone ringing. */
final class Ringing {
    private final Network network;

    Ringing(Network network) {
        this.network = network;
    }

    /** @return how long to wait for an answer; what the telephone does at once is already done */
    Duration start(CallLeg leg, Duration declared) {
        leg.moveTo(CallStatus.INITIATED);
        SimulatedPhone known = network.knownPhone(leg.to).orElse(null);
        if (known == null && network.pace.isInstant()) {
            // No test holds this telephone in its hand, so nobody will answer: no use in waiting.
            leg.moveTo(CallStatus.RINGING);
            return Duration.ZERO;
        }
        SimulatedPhone phone = known == null ? network.phone(leg.to) : known;
        phone.ring(leg);
        return phone.answersNobody() && network.pace.isInstant() ? Duration.ZERO : declared;
    }
}
