/** The person who calls: a goal, a way of speaking, and an ear of their own. */
@NullMarked
package app.ringlet.eval.caller;

import org.jspecify.annotations.NullMarked;
