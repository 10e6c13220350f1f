package app.ringlet.protocol.salon;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** All that an employee is to be able to do; each service once. */
public record SkillsRequest(@NotNull @Size(max = 200) List<@NotNull Skill> skills) {}
