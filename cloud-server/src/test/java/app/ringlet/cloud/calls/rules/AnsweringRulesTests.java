package app.ringlet.cloud.calls.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.ringlet.cloud.tenancy.Salon;
import app.ringlet.protocol.ErrorCode;
import app.ringlet.protocol.calls.AnsweringMode;
import app.ringlet.protocol.calls.AnsweringRules;
import app.ringlet.protocol.calls.AnsweringRulesApi;
import app.ringlet.protocol.calls.AnsweringWay;
import app.ringlet.protocol.calls.BlockedCaller;
import app.ringlet.protocol.calls.CallerTreatment;
import app.ringlet.protocol.calls.Disclosure;
import app.ringlet.protocol.calls.DisclosureRequest;
import app.ringlet.protocol.calls.NewBlockedCaller;
import app.ringlet.protocol.identity.Role;
import app.ringlet.testing.Refused;
import app.ringlet.testing.ServerTest;
import app.ringlet.testing.SignedIn;
import app.ringlet.testing.TestSalons;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@NullMarked
@ServerTest
class AnsweringRulesTests {

    private static final String DEFAULT = AnsweringRulesApi.DEFAULT_LINE;
    private static final String ELSEWHERE = "+12125550142";

    @Autowired
    TestSalons salons;

    @Autowired
    SignedIn signedIn;

    Salon salon;
    AnsweringRulesApi manager;

    @BeforeEach
    void openSalon() {
        salon = salons.open();
        manager = signedIn.as(salon, Role.MANAGER).api(AnsweringRulesApi.class);
    }

    @Test
    void untilAnythingIsSetTheAssistantAnswers() {
        assertThat(manager.rules()).containsExactly(AnsweringRules.DEFAULT);
    }

    @Test
    void aNumberMayHaveRulesOfItsOwnAndLoseThemAgain() {
        AnsweringRules everywhere = manager.change(DEFAULT, "0", rules(AnsweringMode.DESK_THEN_ASSISTANT, null));
        AnsweringRules there = manager.change(salon.phone(), "\"0\"", rules(AnsweringMode.VOICEMAIL, "Hello."));

        assertThat(everywhere.version()).isEqualTo(1);
        assertThat(there.line()).isEqualTo(salon.phone());
        assertThat(there.open()).isEqualTo(new AnsweringWay(AnsweringMode.VOICEMAIL, 20, "Hello."));
        assertThat(manager.rules()).containsExactly(everywhere, there);

        manager.reset(salon.phone());
        assertThat(manager.rules()).containsExactly(everywhere);
        Refused.with(ErrorCode.NOT_FOUND, () -> manager.reset(salon.phone()));
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedIsToldSo() {
        manager.change(DEFAULT, "0", rules(AnsweringMode.VOICEMAIL, null));

        Refused.with(ErrorCode.STALE_VERSION, () -> manager.change(DEFAULT, "0", AnsweringRules.DEFAULT));
        Refused.with(ErrorCode.VERSION_REQUIRED, () -> manager.change(DEFAULT, null, AnsweringRules.DEFAULT));
        assertThat(manager.change(DEFAULT, "1", AnsweringRules.DEFAULT).version())
                .isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefusedUnderItsField() {
        assertThat(refusedField(DEFAULT, rules(AnsweringMode.ANNOUNCEMENT, null)))
                .isEqualTo("open.greeting");
        assertThat(refusedField("nobody", AnsweringRules.DEFAULT)).isEqualTo("line");
        assertThat(refusedField(ELSEWHERE, AnsweringRules.DEFAULT)).isEqualTo("line");
        assertThat(refusedField(salons.open().phone(), AnsweringRules.DEFAULT)).isEqualTo("line");
        assertThat(refusedField(
                        DEFAULT,
                        new AnsweringRules(
                                0L,
                                null,
                                AnsweringWay.ASSISTANT,
                                new AnsweringWay(AnsweringMode.DESK_THEN_VOICEMAIL, 61, null),
                                CallerTreatment.ANSWER)))
                .isEqualTo("closed.ringSeconds");
        assertThat(refusedField(DEFAULT, rules(AnsweringMode.VOICEMAIL, "\u0007bell")))
                .isEqualTo("open.greeting");
        assertThat(manager.rules()).containsExactly(AnsweringRules.DEFAULT);
    }

    @Test
    void theFrontDeskReadsAndDoesNotChange() {
        AnsweringRulesApi desk = signedIn.agent(salon).api(AnsweringRulesApi.class);

        assertThat(desk.rules()).hasSize(1);
        assertThat(desk.disclosure().law().source()).isNotBlank();
        assertThat(desk.blocked(0, 50).items()).isEmpty();
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.change(DEFAULT, "0", AnsweringRules.DEFAULT));
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.reset(DEFAULT));
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.changeDisclosure("0", new DisclosureRequest(true, true)));
        Refused.with(ErrorCode.FORBIDDEN, () -> desk.block(blocked(ELSEWHERE, CallerTreatment.REFUSE)));
    }

    @Test
    void aNumberIsOnTheBlockListOnceHoweverItIsSpelled() {
        BlockedCaller first = manager.block(blocked("(646) 555-0177", CallerTreatment.REFUSE));
        BlockedCaller again = manager.block(blocked("+16465550177", CallerTreatment.VOICEMAIL));

        assertThat(first.phone()).isEqualTo("+16465550177");
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(manager.blocked(0, 50).items()).containsExactly(again);
        assertThat(again.treatment()).isEqualTo(CallerTreatment.VOICEMAIL);

        manager.unblock(first.id());
        assertThat(manager.blocked(0, 50).total()).isZero();
        Refused.with(ErrorCode.NOT_FOUND, () -> manager.unblock(first.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "not a number", "+1234567890123456789"})
    void whatIsNoNumberIsNotBlocked(String phone) {
        assertThat(Refused.with(ErrorCode.INVALID_FIELD, () -> manager.block(blocked(phone, CallerTreatment.REFUSE)))
                        .error()
                        .errors()
                        .getFirst()
                        .field())
                .isEqualTo("phone");
    }

    @Test
    void whoeverIsBlockedCannotBeAnsweredAsOthers() {
        Refused.with(ErrorCode.INVALID_FIELD, () -> manager.block(blocked(ELSEWHERE, CallerTreatment.ANSWER)));
    }

    @Test
    void theOwnerMayTellMoreThanTheLawAsksFor() {
        Disclosure before = manager.disclosure();
        Disclosure after = manager.changeDisclosure("0", new DisclosureRequest(true, true));

        assertThat(before.sentence()).isNull();
        assertThat(after.sentence()).contains("AI assistant").contains("recorded");
        assertThat(after.version()).isEqualTo(1);
        assertThat(manager.disclosure()).isEqualTo(after);
        Refused.with(ErrorCode.STALE_VERSION, () -> manager.changeDisclosure("0", new DisclosureRequest(false, false)));
    }

    private String refusedField(String line, AnsweringRules rules) {
        return Refused.with(ErrorCode.INVALID_FIELD, () -> manager.change(line, "0", rules))
                .error()
                .errors()
                .getFirst()
                .field();
    }

    private static AnsweringRules rules(AnsweringMode mode, @Nullable String greeting) {
        return new AnsweringRules(0L, null, new AnsweringWay(mode, null, greeting), null, CallerTreatment.ANSWER);
    }

    private static NewBlockedCaller blocked(String phone, CallerTreatment treatment) {
        return new NewBlockedCaller(phone, treatment, null);
    }
}
