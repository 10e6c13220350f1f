package app.ringlet.desktop.signin;

import app.ringlet.desktop.background.BackgroundWork;
import app.ringlet.desktop.connection.PeopleServer;
import app.ringlet.desktop.people.SecondFactorViewModel;

/** Where someone is led whose salon asks for a second factor that they do not have yet: set it up, keep its codes, go on. */
public final class FactorDoorViewModel {

    private final SecondFactorViewModel factor;
    private final Runnable proceed;
    private final Runnable signOut;

    /** @param proceed into the desk, once it is set up */
    public FactorDoorViewModel(PeopleServer server, BackgroundWork work, Runnable proceed, Runnable signOut) {
        this.factor = new SecondFactorViewModel(server, work, this::goOnUnlessCodesAreShown);
        this.proceed = proceed;
        this.signOut = signOut;
    }

    /** Asks the server for a key. */
    public void open() {
        factor.begin();
    }

    /** Without codes it was set up at another place, where they were shown. */
    private void goOnUnlessCodesAreShown() {
        if (factor.recoveryCodes().isEmpty()) {
            goOn();
        }
    }

    /** The recovery codes are kept. */
    public void goOn() {
        factor.forget();
        proceed.run();
    }

    public void signOut() {
        factor.forget();
        signOut.run();
    }

    public SecondFactorViewModel factor() {
        return factor;
    }
}
