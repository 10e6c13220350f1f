/** What forms share: asking the server, loading, and saying what is wrong. */
@NullMarked
package app.ringlet.desktop.form;

import org.jspecify.annotations.NullMarked;
