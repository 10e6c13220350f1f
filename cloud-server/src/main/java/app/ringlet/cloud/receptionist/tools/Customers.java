package app.ringlet.cloud.receptionist.tools;

import app.ringlet.cloud.receptionist.AppointmentBook;
import app.ringlet.cloud.receptionist.AppointmentBook.Customer;
import app.ringlet.cloud.receptionist.KnownClient;
import app.ringlet.cloud.receptionist.model.ToolCall;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose visit a caller books. */
final class Customers {

    private final AppointmentBook book;
    private final Turn turn;

    Customers(AppointmentBook book, Turn turn) {
        this.book = book;
        this.turn = turn;
    }

    Customer of(ToolCall.Book call) {
        return call.forAnother() ? other(call.name(), call.phone()) : caller(call.name(), call.phone());
    }

    /** Oneself: as the salon knows one, or by name and number. */
    Customer caller(String name, @Nullable String phone) {
        KnownClient client = turn.before().client();
        return client != null
                ? new Customer(client.id(), client.name(), null, null)
                : new Customer(
                        null, name.strip(), phone != null ? phone : turn.call().callerPhone(), null);
    }

    /**
     * Someone else, under their own name. A number belongs to one client: the caller's goes with the booking if it is nobody's,
     * and into its note if it is the caller's own.
     */
    private Customer other(String name, @Nullable String given) {
        String phone = given != null ? given : turn.call().callerPhone();
        Optional<KnownClient> owner = phone == null ? Optional.empty() : book.clientByPhone(phone);
        if (owner.isEmpty()) {
            return new Customer(null, name.strip(), phone, null);
        }
        KnownClient known = owner.get();
        return sameName(known.name(), name)
                ? new Customer(known.id(), known.name(), null, null)
                : new Customer(null, name.strip(), null, "Booked by " + known.name() + ", " + phone);
    }

    private static boolean sameName(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }
}
