@NullMarked
package app.ringlet.cloud.platform.logging;

import org.jspecify.annotations.NullMarked;
