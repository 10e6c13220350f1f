package app.ringlet.cloud.staff.web;

import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.staff.NewResource;
import app.ringlet.cloud.staff.Resources;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.salon.ResourceRequest;
import app.ringlet.protocol.salon.ResourceView;
import app.ringlet.protocol.salon.ResourcesApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@PreAuthorize("hasAuthority('calendar:read')")
class ResourcesController implements ResourcesApi {

    private static final String MAY_WRITE = "hasAuthority('staff:write')";

    private final Resources resources;

    ResourcesController(Resources resources) {
        this.resources = resources;
    }

    @Override
    public Page<ResourceView> list(int page, int size) {
        return resources.page(page, size);
    }

    @Override
    public ResourceView get(UUID id) {
        return resources.resource(id).orElseThrow(() -> Refusal.notFound("resource"));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    public ResourceView create(ResourceRequest request) {
        return resources.add(wanted(request));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    public ResourceView change(UUID id, @Nullable String version, ResourceRequest request) {
        return resources.change(id, IfMatch.version(version), wanted(request));
    }

    @Override
    @PreAuthorize(MAY_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void archive(UUID id) {
        resources.archive(id);
    }

    private static NewResource wanted(ResourceRequest request) {
        return new NewResource(request.name(), request.kind(), request.units());
    }
}
