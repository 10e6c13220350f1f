package app.ringlet.cloud.staff.web;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.Staff;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import java.util.UUID;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EmployeesController implements EmployeesApi {

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
}
