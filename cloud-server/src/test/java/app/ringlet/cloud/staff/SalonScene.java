package app.ringlet.cloud.staff;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Money;
import app.ringlet.protocol.salon.DayHours;
import app.ringlet.protocol.salon.EmployeeRequest;
import app.ringlet.protocol.salon.EmployeeView;
import app.ringlet.protocol.salon.EmployeesApi;
import app.ringlet.protocol.salon.ServiceRequest;
import app.ringlet.protocol.salon.ServiceView;
import app.ringlet.protocol.salon.ServicesApi;
import app.ringlet.testing.Refused;
import app.ringlet.testing.TestClient;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What tests of a salon's setup over HTTP share. */
final class SalonScene {

    private SalonScene() {}

    static ServiceRequest service(String name, int minutes) {
        return new ServiceRequest(
                name, "Cuts", 0, null, minutes, null, null, null, null, null, new Money(6500, "USD"), null, "#aa3355");
    }

    static ServiceView addService(TestClient manager, String name) {
        return manager.api(ServicesApi.class).create(service(name, 45));
    }

    static EmployeeView addEmployee(TestClient manager, String name, DayHours... hours) {
        return manager.api(EmployeesApi.class).create(new EmployeeRequest(name, "#2f7f86", 0, null, List.of(hours)));
    }

    static DayHours hours(DayOfWeek day, String opens, String closes) {
        return new DayHours(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    static DayHours[] everyDay(String opens, String closes) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> hours(day, opens, closes))
                .toArray(DayHours[]::new);
    }

    /** Refused for that reason, at that field. */
    static void refusedAt(ErrorCode code, String field, ThrowingCallable call) {
        Refused refused = Refused.with(code, call);
        assertThat(refused.error().message()).isNotBlank();
        assertThat(refused.error().errors()).extracting(FieldError::field).contains(field);
    }

    /** JSON as it stands, with or without a version. */
    static void send(TestClient client, HttpMethod method, String path, String json, Object version) {
        client.rest()
                .method(method)
                .uri(path)
                .header("If-Match", version.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.replace('\'', '"'))
                .retrieve()
                .toBodilessEntity();
    }

    static <T> T as(Salon salon, ScopedValue.CallableOp<? extends T, RuntimeException> work) {
        return CurrentTenant.<T, RuntimeException>call(salon.id(), work);
    }
}
