package app.ringlet.desktop.calls;

import java.time.LocalDate;
import java.util.UUID;

/** The slot that a call is about, pointing into the calendar. @param held whether it is only held so far */
public record SlotChip(String text, LocalDate day, UUID subjectId, boolean held) {}
