/** The salons' telephone numbers, bought from the carrier and given back. */
@NullMarked
package app.ringlet.cloud.calls.numbers;

import org.jspecify.annotations.NullMarked;
