@NullMarked
package app.ringlet.cloud.platform.mail;

import org.jspecify.annotations.NullMarked;
