/** The only package that knows HTTP: REST, the push socket with resume, tokens, what is kept on disk. */
@NullMarked
package app.ringlet.desktop.connection;

import org.jspecify.annotations.NullMarked;
