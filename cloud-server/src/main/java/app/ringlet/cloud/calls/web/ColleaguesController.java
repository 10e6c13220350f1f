package app.ringlet.cloud.calls.web;

import app.ringlet.cloud.calls.control.Team;
import app.ringlet.cloud.tenancy.Salons;
import app.ringlet.protocol.Page;
import app.ringlet.protocol.calls.ColleagueView;
import app.ringlet.protocol.calls.ColleaguesApi;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ColleaguesController implements ColleaguesApi {

    private final Team team;
    private final Salons salons;

    ColleaguesController(Team team, Salons salons) {
        this.team = team;
        this.salons = salons;
    }

    @Override
    @PreAuthorize("hasAuthority('calls:write')")
    public Page<ColleagueView> list(int page, int size) {
        return team.list(salons.current(), page, size);
    }
}
