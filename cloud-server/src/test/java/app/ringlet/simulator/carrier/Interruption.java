package app.ringlet.simulator.carrier;

/** The line went away, or was sent elsewhere, under the hands of the one who was working on it. */
abstract sealed class Interruption extends Exception {
    private static final long serialVersionUID = 1L;

    private Interruption() {
        super(null, null, false, false);
    }

    /** The call has ended: somebody hung up. */
    static final class HungUp extends Interruption {
        private static final long serialVersionUID = 1L;
    }

    /** The REST API gave the call other instructions. */
    static final class Redirected extends Interruption {
        private static final long serialVersionUID = 1L;
        private final transient Script script;

        Redirected(Script script) {
            this.script = script;
        }

        Script script() {
            return script;
        }
    }
}
