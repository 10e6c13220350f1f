@NullMarked
// The tree of tests comes first, and would hide what the other says.
@NamedInterface("mail")
package app.ringlet.cloud.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
