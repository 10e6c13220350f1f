package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.accounts.Colleagues;
import app.ringlet.cloud.platform.IfMatch;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.identity.UserAccount;
import app.ringlet.protocol.identity.UserChange;
import app.ringlet.protocol.identity.UsersApi;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For people: a key has no rank to stand above anyone by. */
@RestController
@PreAuthorize("hasAuthority('users:write') and !hasRole('API_KEY')")
class UsersController implements UsersApi {

    private final Colleagues colleagues;

    UsersController(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public Page<UserAccount> list(int page, int size) {
        return colleagues.list(page, size);
    }

    @Override
    public UserAccount get(UUID id) {
        return colleagues.get(id);
    }

    @Override
    public UserAccount change(UUID id, @Nullable String version, UserChange request) {
        return colleagues.change(SignedInUser.current(), id, IfMatch.version(version), request);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void deactivate(UUID id) {
        colleagues.deactivate(SignedInUser.current(), id);
    }

    @Override
    @ResponseStatus(HttpStatus.NO_CONTENT)
    public void takeSecondFactor(UUID id) {
        colleagues.takeSecondFactor(SignedInUser.current(), id);
    }

    @Override
    public UserAccount reactivate(UUID id) {
        return colleagues.reactivate(SignedInUser.current(), id);
    }
}
