package app.ringlet.cloud.staff;

import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.EmployeeRows.Employee;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is on the salon's roll, and the one way in which what hangs on them is changed: by who has seen the present version. */
@Component
class Roll {

    private final EmployeeRows rows;
    private final Salons salons;

    Roll(EmployeeRows rows, Salons salons) {
        this.rows = rows;
        this.salons = salons;
    }

    /** @throws Refusal {@code not_found} */
    Employee existing(UUID id) {
        return rows.byId(id).orElseThrow(() -> Refusal.notFound("employee"));
    }

    /** Begins a change. @throws Refusal {@code not_found}, {@code stale_version}, {@code archived} */
    Employee change(UUID id, long version) {
        salons.setupChanged();
        Employee employee = existing(id);
        IfMatch.check("employee", version, employee.version());
        if (employee.archived()) {
            throw new Refusal(
                    ErrorCode.ARCHIVED, "This employee is archived: kept for what was booked, and cannot change.");
        }
        return employee;
    }

    /** Ends a change: what was seen of the employee before is no longer the present. */
    void changed(Employee employee) {
        rows.change(employee);
    }
}
