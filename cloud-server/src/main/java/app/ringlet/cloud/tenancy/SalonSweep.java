package app.ringlet.cloud.tenancy;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes out what is too old of one salon after the other, each by its own settings. */
@Component
public class SalonSweep {

    private final Salons salons;

    SalonSweep(Salons salons) {
        this.salons = salons;
    }

    /** Of one salon, which is the current one meanwhile. */
    @FunctionalInterface
    public interface Part {

        /** @param most rows. @return how many went */
        int sweep(UUID salon, int most);
    }

    /** @return how many went of all salons together, at most {@code most} */
    public int each(int most, Part part) {
        int gone = 0;
        for (UUID salon : salons.allIds()) {
            if (gone >= most) {
                break;
            }
            int left = most - gone;
            gone += CurrentTenant.<Integer, RuntimeException>call(salon, () -> part.sweep(salon, left));
        }
        return gone;
    }
}
