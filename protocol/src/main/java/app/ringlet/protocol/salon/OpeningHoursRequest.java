package app.ringlet.protocol.salon;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** When a salon is to be open in a usual week; a weekday that is not named is closed. */
public record OpeningHoursRequest(@NotNull @Size(max = 70) List<@NotNull @Valid DayHours> hours) {}
