package app.ringlet.protocol.salon;

import java.util.List;

/** What an employee can do. @param version the employee's; goes back in {@code If-Match} */
public record EmployeeSkills(long version, List<Skill> skills) {

    public EmployeeSkills {
        skills = List.copyOf(skills);
    }
}
