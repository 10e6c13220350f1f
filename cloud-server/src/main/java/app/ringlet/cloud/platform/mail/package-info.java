/** E-mail, as every module may send it. */
@NullMarked
@NamedInterface("mail")
package app.ringlet.cloud.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
