package app.ringlet.cloud.identity.web;

import app.ringlet.cloud.identity.Permission;
import app.ringlet.cloud.identity.SignedInUser;
import app.ringlet.cloud.identity.User;
import app.ringlet.cloud.identity.Users;
import app.ringlet.cloud.platform.Refusal;
import app.ringlet.cloud.tenancy.CurrentTenant;
import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.identity.Me;
import app.ringlet.protocol.identity.MeApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController implements MeApi {

    private final Users users;
    private final Salons salons;

    MeController(Users users, Salons salons) {
        this.users = users;
        this.salons = salons;
    }

    @Override
    public Me me() {
        User user = users.byId(SignedInUser.current().id())
                .orElseThrow(() -> new Refusal(ErrorCode.TOKEN_INVALID, "This account is gone. Please sign in."));
        return new Me(
                user.view(),
                CurrentTenant.find().flatMap(salons::byId).map(Salon::view).orElse(null),
                user.role(),
                Permission.of(user.role()));
    }
}
