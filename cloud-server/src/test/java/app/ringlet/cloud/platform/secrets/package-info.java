@NullMarked
package app.ringlet.cloud.platform.secrets;

import org.jspecify.annotations.NullMarked;
