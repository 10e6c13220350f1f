/** What an attacker tries, against every endpoint that the published contract has; a new one is in by itself. */
@NullMarked
package app.ringlet.attack;

import org.jspecify.annotations.NullMarked;
