package app.ringlet.cloud.calls.control;

import app.ringlet.cloud.calls.desk.DeskUser;
import app.ringlet.cloud.calls.desk.Desks;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Pages;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ApiError.FieldError;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.ColleagueView.Presence;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;

/** The salon's people, as those who could come to the telephone. */
@Service
public class Team {

    private static final String FIELD = "userId";

    private final Users users;
    private final Desks desks;

    Team(Users users, Desks desks) {
        this.users = users;
        this.desks = desks;
    }

    /** In the order of their names. @param size 1 to 200 */
    public Page<ColleagueView> list(Salon salon, int page, int size) {
        Pageable wanted = Pages.request(page, size, Sort.unsorted());
        Map<UUID, Boolean> talking = desks.talking(salon.id());
        List<ColleagueView> views = users.active(salon.id(), wanted.getOffset(), size).stream()
                .map(user -> new ColleagueView(user.id(), user.name(), presence(talking.get(user.id()))))
                .toList();
        return new Page<>(views, page, size, users.countActive(salon.id()));
    }

    /** @throws Refusal {@code not_found} unless it is one of the salon */
    User one(Salon salon, UUID id) {
        return users.byId(id)
                .filter(user -> salon.id().equals(user.tenantId()))
                .orElseThrow(() -> Refusal.notFound("colleague", FIELD));
    }

    /** @return the name of one who can be asked. @throws Refusal {@code not_found}, {@code colleague_away}, {@code colleague_busy} */
    String free(Salon salon, DeskUser asking, UUID id) {
        String name = one(salon, id).name();
        if (id.equals(asking.userId())) {
            throw Refusal.ofField(FIELD, "You have the call already.");
        }
        return switch (presence(desks.talking(salon.id()).get(id))) {
            case AVAILABLE -> name;
            case BUSY -> throw refused(ErrorCode.COLLEAGUE_BUSY, name + " is on another call.");
            case AWAY -> throw refused(ErrorCode.COLLEAGUE_AWAY, name + " is at no softphone just now.");
        };
    }

    private static Refusal refused(ErrorCode code, String why) {
        return new Refusal(code, why, List.of(new FieldError(FIELD, why)));
    }

    private static Presence presence(@Nullable Boolean talks) {
        return talks == null ? Presence.AWAY : talks ? Presence.BUSY : Presence.AVAILABLE;
    }
}
