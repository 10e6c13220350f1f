package app.ringlet.eval;

import app.ringlet.cloud.receptionist.CallContext;
import app.ringlet.cloud.receptionist.ConversationState;
import app.ringlet.cloud.receptionist.Luna;
import app.ringlet.cloud.receptionist.Utterance;
import app.ringlet.cloud.receptionist.model.Dialogue;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.builtin.BuiltInModel;
import java.lang.management.ManagementFactory;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.List;
import java.util.UUID;

/** What the built-in model keeps in memory once it has spoken: heap, classes and compiled code. */
final class ModelMemory {

    private static final List<String> SAID = List.of(
            "Hi, I'd like a women's cut with Anna next Thursday afternoon",
            "can I move my appointment to Friday at ten",
            "I need to cancel",
            "what does a colour cost and are you open on Sunday",
            "my name is Jamie Lee, that's J A M I E",
            "no thanks, bye");

    private static final long MOST_MILLIS = 1000;

    private ModelMemory() {}

    /** @return mebibytes, before and after which everything else in this JVM was the same */
    static double measure() throws Exception {
        long before = used();
        LanguageModel model = new BuiltInModel();
        for (int n = 0; n < 200; n++) {
            model.next(new Dialogue(
                    Luna.facts(),
                    new CallContext(new UUID(1, 1), new UUID(1, n), "+19175550199"),
                    ConversationState.fresh("en", null),
                    new Utterance(SAID.get(n % SAID.size()), ""),
                    List.of(),
                    "",
                    java.time.Duration.ofSeconds(6)));
        }
        long after = used();
        Reference.reachabilityFence(model);
        return Math.max(0, after - before) / 1024.0 / 1024;
    }

    /** Until something that nobody holds is known to be gone. */
    private static void collect() throws InterruptedException {
        ReferenceQueue<Object> gone = new ReferenceQueue<>();
        PhantomReference<Object> held = new PhantomReference<>(new Object(), gone);
        System.gc();
        gone.remove(MOST_MILLIS);
        Reference.reachabilityFence(held);
    }

    private static long used() throws InterruptedException {
        for (int n = 0; n < 3; n++) {
            collect();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed()
                + ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage().getUsed();
    }
}
