/** What {@code java -jar} enters first: it gives the JVM the options that a jar's manifest cannot. */
@NullMarked
package app.ringlet.launch;

import org.jspecify.annotations.NullMarked;
