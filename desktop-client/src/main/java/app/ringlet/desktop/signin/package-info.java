/** Getting in. */
@NullMarked
package app.ringlet.desktop.signin;

import org.jspecify.annotations.NullMarked;
