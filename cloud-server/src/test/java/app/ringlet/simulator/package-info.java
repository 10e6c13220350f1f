/** A telephone carrier in the same process, for tests, the demo and the tour; never part of the production jar. */
@NullMarked
package app.ringlet.simulator;

import org.jspecify.annotations.NullMarked;
