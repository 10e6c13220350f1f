/** Tables that other programs wrote: text in any usual encoding, columns under any usual name. */
@NullMarked
@NamedInterface("sheets")
package app.ringlet.cloud.platform.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
