/** What tests of every module share: the embedded database and a running server. */
@NullMarked
package app.ringlet.testing;

import org.jspecify.annotations.NullMarked;
