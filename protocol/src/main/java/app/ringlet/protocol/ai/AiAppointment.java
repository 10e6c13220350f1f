package app.ringlet.protocol.ai;

import app.ringlet.protocol.booking.AppointmentView;

/** An appointment as it is committed. @param text the same in words, ready to be spoken */
public record AiAppointment(String text, AppointmentView appointment) {}
