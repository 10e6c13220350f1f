package app.ringlet.protocol.salon;

import app.ringlet.protocol.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone to be taken on, or as they are to be.
 *
 * @param color {@code #rrggbb}
 * @param position order of the calendar's columns, 0 to 9999; absent for 0
 * @param skills absent for none, or in a change for those they have
 * @param hours their week; absent for none, or in a change for what they have. A change holds from today on.
 */
public record EmployeeRequest(
        @NotBlank @Size(max = 120) @Pattern(regexp = PlainText.PATTERN, message = PlainText.MESSAGE)
        String name,

        @NotNull String color,
        @Nullable Integer position,
        @Nullable @Size(max = 200) List<@NotNull Skill> skills,
        @Nullable @Size(max = 70) List<@NotNull @Valid DayHours> hours) {}
