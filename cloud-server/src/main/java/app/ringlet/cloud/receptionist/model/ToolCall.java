package app.ringlet.cloud.receptionist.model;

import app.ringlet.cloud.receptionist.understanding.time.Days;
import app.ringlet.cloud.receptionist.understanding.time.Times;
import app.ringlet.protocol.booking.Slot;
import app.ringlet.protocol.booking.VisitItem;
import app.ringlet.protocol.calls.CallReason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An act that a model may propose. Ids are those of the salon's menu and staff, and of appointments that were looked up; a slot
 * is one that was found. Whatever else a model puts in is refused, and the same act again in a turn has the first one's result.
 */
public sealed interface ToolCall {

    /** Whether it changes something in the book. */
    default boolean changes() {
        return false;
    }

    /**
     * To look for free times, day by day, until {@code limit} are found.
     *
     * @param items 1 to 8 services, each with its person where one is wanted; of several guests, one list
     * @param days at least one, earliest first
     * @param limit 1 to 200
     * @param moving the appointment that would be given up for one of them
     */
    record FindSlots(
            List<VisitItem> items,
            List<Days> days,
            Times times,
            int limit,
            @Nullable UUID moving) implements ToolCall {
        public FindSlots {
            items = List.copyOf(items);
            days = List.copyOf(days);
        }
    }

    /** To keep a found time for the caller, in place of what is held already. */
    record Hold(Slot slot, List<UUID> addOnIds) implements ToolCall {}

    record Release() implements ToolCall {}

    /**
     * To book a time that was offered to the caller in an earlier turn.
     *
     * @param name whose visit it is; a known caller's own visit stands under the name that the salon knows
     * @param phone E.164, if it is not the caller's
     * @param forAnother whether the visit is for someone else than the caller
     */
    record Book(
            Slot slot,
            List<UUID> addOnIds,
            String name,
            @Nullable String phone,
            boolean forAnother) implements ToolCall {
        @Override
        public boolean changes() {
            return true;
        }
    }

    /** To move an appointment that was looked up to a time that was offered in an earlier turn. */
    record Move(UUID appointmentId, Slot slot, List<UUID> addOnIds) implements ToolCall {
        @Override
        public boolean changes() {
            return true;
        }
    }

    /** To cancel an appointment that was looked up, after the caller said yes to just that. */
    record Cancel(UUID appointmentId) implements ToolCall {
        @Override
        public boolean changes() {
            return true;
        }
    }

    /** To note that the client will come to an appointment that was looked up. */
    record Confirm(UUID appointmentId) implements ToolCall {
        @Override
        public boolean changes() {
            return true;
        }
    }

    /** The caller's appointments to come, and their last visit. */
    record ListAppointments() implements ToolCall {}

    /** What a visit costs and how long it takes. */
    record QuotePrice(List<UUID> serviceIds, List<UUID> addOnIds) implements ToolCall {
        public QuotePrice {
            serviceIds = List.copyOf(serviceIds);
            addOnIds = List.copyOf(addOnIds);
        }
    }

    /** What only the built-in model proposes: no tool of the models from outside. */
    sealed interface OfTheHouse extends ToolCall {}

    /** What the salon has written that answers the whole of a question, if anything does; nothing is kept if nothing does. */
    record LookUp(String question) implements OfTheHouse {}

    /** What the salon has written about it; what it has not is kept as an open question for its people. */
    record AnswerFromKnowledge(String question) implements ToolCall {
        @Override
        public boolean changes() {
            return true;
        }
    }

    /**
     * To be offered a time that becomes free.
     *
     * @param to inclusive
     * @param name of a caller whom the salon does not know
     * @param phone E.164, if it is not the caller's
     */
    record JoinWaitlist(
            List<VisitItem> items,
            LocalDate from,
            LocalDate to,
            Times times,
            String name,
            @Nullable String phone) implements ToolCall {
        public JoinWaitlist {
            items = List.copyOf(items);
        }

        @Override
        public boolean changes() {
            return true;
        }
    }

    /** @param appointmentId a looked-up appointment that it is about, which gets it as a note */
    record TakeMessage(String text, @Nullable UUID appointmentId) implements ToolCall {
        @Override
        public boolean changes() {
            return true;
        }
    }

    /** To have the desk's telephone ring when the turn's words are spoken. */
    record Transfer(CallReason reason) implements ToolCall {}

    /** To hang up when the turn's words are spoken. */
    record EndCall(CallReason reason) implements ToolCall {}
}
