package app.ringlet.cloud.receptionist.understanding.time;

import java.time.LocalDate;

/** Days as they were said, which only today's date makes definite. */
@FunctionalInterface
interface DayPhrase {

    Days on(LocalDate today);
}
