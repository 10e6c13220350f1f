/** What voice agents of others say, understood; and what is offered to them. */
@NullMarked
package app.ringlet.cloud.receptionist.agents;

import org.jspecify.annotations.NullMarked;
