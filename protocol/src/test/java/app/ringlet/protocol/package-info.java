@NullMarked
package app.ringlet.protocol;

import org.jspecify.annotations.NullMarked;
