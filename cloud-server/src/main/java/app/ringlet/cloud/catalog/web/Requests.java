package app.ringlet.cloud.catalog.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.catalog.NewAddOn;
import app.ringlet.cloud.catalog.NewService;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.booking.PhaseKind;
import app.ringlet.protocol.salon.AddOnRequest;
import app.ringlet.protocol.salon.ServiceRequest;
import java.util.List;

/** What requests mean where they are silent, in a salon with one currency. */
final class Requests {

    private Requests() {}

    static NewService service(ServiceRequest request, String currency) {
        return new NewService(
                request.name(),
                request.category(),
                requireNonNullElse(request.position(), 0),
                requireNonNullElse(request.synonyms(), List.of()),
                request.activeMinutes(),
                requireNonNullElse(request.processingMinutes(), 0),
                requireNonNullElse(request.finishingMinutes(), 0),
                requireNonNullElse(request.bufferBeforeMinutes(), 0),
                requireNonNullElse(request.bufferAfterMinutes(), 0),
                requireNonNullElse(request.needs(), List.of()),
                minor("price", request.price(), currency),
                minor("deposit", requireNonNullElse(request.deposit(), Money.zero(currency)), currency),
                request.color());
    }

    static NewAddOn addOn(AddOnRequest request, String currency) {
        return new NewAddOn(
                request.name(),
                requireNonNullElse(request.synonyms(), List.of()),
                request.minutes(),
                requireNonNullElse(request.phase(), PhaseKind.ACTIVE),
                requireNonNullElse(request.serviceIds(), List.of()),
                minor("price", request.price(), currency));
    }

    private static long minor(String field, Money money, String currency) {
        if (!money.currency().equals(currency)) {
            throw Refusal.ofField(field, "The salon's prices are in " + currency + ".");
        }
        return money.minor();
    }
}
