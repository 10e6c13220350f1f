package app.ringlet.protocol.ai;

import java.util.List;

/** What a client still has before them, by start. @param text all of them in words */
public record AiAppointments(String text, List<AiAppointment> appointments) {

    public AiAppointments {
        appointments = List.copyOf(appointments);
    }
}
