/** Everyone's mail server: takes mail by SMTP, delivers none of it, and shows it on a page. */
@NullMarked
package app.ringlet.simulator.mail;

import org.jspecify.annotations.NullMarked;
