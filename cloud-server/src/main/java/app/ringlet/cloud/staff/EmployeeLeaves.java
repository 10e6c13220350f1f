package app.ringlet.cloud.staff;

import java.util.UUID;

/** An employee is to be archived. Published in the transaction that does it; who knows what they still have to do may refuse. */
public record EmployeeLeaves(UUID tenantId, UUID employeeId, String name) {}
