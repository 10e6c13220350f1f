package app.ringlet.cloud.staff.web;

import static java.util.Objects.requireNonNullElse;

import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.NewEmployee;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.EmployeeRequest;
import app.ringlet.protocol.salon.EmployeeSkills;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.protocol.salon.SkillsRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calendar:read')")
class EmployeesController implements EmployeesApi {

    private static final String MAY_WRITE = "hasAuthority('staff:write')";

    private final Staff staff;

    EmployeesController(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Page<EmployeeView> list(int page, int size) {
        return staff.employees(page, size);
    }

    @Override
    public EmployeeView get(UUID id) {
        return staff.employee(id).orElseThrow(() -> Refusal.notFound("employee"));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    public EmployeeView create(EmployeeRequest request) {
        return staff.add(new NewEmployee(
                request.name(),
                request.color(),
                position(request),
                requireNonNullElse(request.skills(), List.of()),
                requireNonNullElse(request.hours(), List.of())));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public EmployeeView change(UUID id, @Nullable String version, EmployeeRequest request) {
        return staff.change(
                id,
                IfMatch.version(version),
                request.name(),
                request.color(),
                position(request),
                request.skills(),
                request.hours());
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void archive(UUID id, boolean visitsStay) {
        staff.archive(id, visitsStay);
    }

    @Override
    public EmployeeSkills skills(UUID id) {
        return skills(get(id));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public EmployeeSkills changeSkills(UUID id, @Nullable String version, SkillsRequest request) {
        return skills(staff.setSkills(id, IfMatch.version(version), request.skills()));
    }

    private static EmployeeSkills skills(EmployeeView employee) {
        return new EmployeeSkills(employee.version(), employee.skills());
    }

    private static int position(EmployeeRequest request) {
        return requireNonNullElse(request.position(), 0);
    }
}
