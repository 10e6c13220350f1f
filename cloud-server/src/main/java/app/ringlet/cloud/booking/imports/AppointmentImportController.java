package app.ringlet.cloud.booking.imports;

import app.ringlet.cloud.platform.Refusal;
import app.ringlet.protocol.imports.DateOrder;
import app.ringlet.protocol.imports.ImportReport;
import app.ringlet.protocol.imports.ImportsApi;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@PreAuthorize("hasAuthority('clients:manage')")
class AppointmentImportController implements ImportsApi.Appointments {

    private static final String CALENDAR = "text/calendar";

    private final AppointmentImport appointments;

    AppointmentImportController(AppointmentImport appointments) {
        this.appointments = appointments;
    }

    @Override
    public ImportReport appointments(
            boolean dryRun,
            boolean skipRefused,
            @Nullable DateOrder order,
            @Nullable String type,
            byte @Nullable [] file) {
        return appointments.run(file == null ? new byte[0] : file, isCalendar(type, ""), dryRun, skipRefused, order);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport form(
            @RequestParam(name = "dryRun", defaultValue = "false") boolean dryRun,
            @RequestParam(name = "skipRefused", defaultValue = "false") boolean skipRefused,
            @RequestParam(name = "dateFormat", required = false) @Nullable DateOrder order,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw Refusal.ofField("file", "The form has no part called file.");
        }
        boolean calendar = isCalendar(file.getContentType(), file.getOriginalFilename());
        return appointments.run(file.getBytes(), calendar, dryRun, skipRefused, order);
    }

    private static boolean isCalendar(@Nullable String type, @Nullable String name) {
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(CALENDAR)
                || name != null && name.toLowerCase(Locale.ROOT).endsWith(".ics");
    }
}
