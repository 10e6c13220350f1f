/** Days and times in the words of others: how many are understood as a salon's caller means them. */
@NullMarked
package app.ringlet.eval.dates;

import org.jspecify.annotations.NullMarked;
