package app.ringlet.cloud.booking.web;

import app.ringlet.cloud.booking.Acts;
import app.ringlet.cloud.booking.Blocks;
import app.ringlet.cloud.booking.Range;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.booking.BlockedTimeApi;
import app.ringlet.protocol.booking.BlockedTimeRequest;
import app.ringlet.protocol.booking.BlockedTimeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BlockedTimeController implements BlockedTimeApi {

    private static final String SCOPE = "POST /blocked-time";

    private final Blocks blocks;
    private final Acts acts;
    private final Salons salons;

    BlockedTimeController(Blocks blocks, Acts acts, Salons salons) {
        this.blocks = blocks;
        this.acts = acts;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('calendar:read')")
    public Page<BlockedTimeView> list(String from, String to, int page, int size) {
        Range range = Range.of(from, to, salons.current().zone());
        return blocks.list(range.from(), range.to(), page, size);
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.CREATED)
    public BlockedTimeView add(BlockedTimeRequest request, @Nullable String idempotencyKey) {
        return acts.onceIfKeyed(
                SCOPE, idempotencyKey, request, BlockedTimeView.class, () -> blocks.add(wanted(request)));
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    public BlockedTimeView change(UUID id, @Nullable String version, BlockedTimeRequest request) {
        return blocks.change(id, wanted(request), IfMatch.version(version));
    }

    @Override
    @PreAuthorize("hasAuthority('appointments:write')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void remove(UUID id) {
        blocks.remove(id);
    }

    private static Blocks.Wanted wanted(BlockedTimeRequest request) {
        return new Blocks.Wanted(
                request.employeeId(),
                request.unitId(),
                request.start().toInstant(),
                request.end().toInstant(),
                request.reason());
    }
}
